/** How the state of a cell is drawn: a shade, and a mark that tells it without the shade. */
import type { CellState, Weakness } from '../coverage/scales.js';
import type { LegendItem } from './frame.js';
import type { Token } from './palette.js';
import { type Box, line, type Mark, type Paint, textMark } from './scene.js';

export const STATE_LABELS: Readonly<Record<CellState, string>> = {
  substantial: 'Substantial',
  partial: 'Partial',
  nominal: 'Nominal',
  absent: 'Absent: looked for, not found',
  'not-assessed': 'Not assessed: nobody has looked',
  'not-applicable': 'Not applicable',
};

const FILLS: Readonly<Record<CellState, Paint>> = {
  substantial: { fill: 'substantial', line: 'substantial' },
  partial: { fill: 'partial', line: 'edge' },
  nominal: { fill: 'nominal', line: 'edge' },
  absent: { fill: 'paper', line: 'hole', lineWidth: 1.5 },
  'not-assessed': { line: 'unknown', dash: '3 3' },
  'not-applicable': { line: 'rule' },
};

const INKS: Readonly<Record<CellState, Token>> = {
  substantial: 'on-substantial',
  partial: 'on-partial',
  nominal: 'on-nominal',
  absent: 'hole',
  'not-assessed': 'unknown',
  'not-applicable': 'unknown',
};

/** The ink of marks and letters on a cell. */
export function inkOn(state: CellState): Token {
  return INKS[state];
}

export function stateBox(state: CellState, box: Box, radius = 3): Mark {
  return { kind: 'rect', ...box, radius, ...FILLS[state] };
}

const BAR = { width: 13, height: 3, step: 5 } as const;

/** One to three bars for cover, a ring for a hole, a question mark where nobody looked, a dash where nothing applies. */
export function stateMark(state: CellState, cx: number, cy: number): readonly Mark[] {
  const ink = INKS[state];
  switch (state) {
    case 'substantial':
      return bars(3, cx, cy, ink);
    case 'partial':
      return bars(2, cx, cy, ink);
    case 'nominal':
      return bars(1, cx, cy, ink);
    case 'absent':
      return [{ kind: 'ellipse', cx, cy, rx: 5.5, ry: 5.5, line: ink, lineWidth: 2 }];
    case 'not-assessed':
      return [textMark('?', { x: cx - 7, y: cy - 8.5, width: 14, size: 13, weight: 'semibold', ink, align: 'middle' })];
    case 'not-applicable':
      return [line(cx - 5, cy, cx + 5, cy, { line: ink, lineWidth: 1.5 })];
  }
}

function bars(count: number, cx: number, cy: number, fill: Token): readonly Mark[] {
  const top = cy - ((count - 1) * BAR.step + BAR.height) / 2;
  return Array.from({ length: count }, (_, i) => ({
    kind: 'rect',
    x: cx - BAR.width / 2,
    y: top + i * BAR.step,
    width: BAR.width,
    height: BAR.height,
    fill,
  }));
}

export function stateLegend(states: readonly CellState[]): readonly LegendItem[] {
  return states.map((state) => ({
    label: STATE_LABELS[state],
    mark: (x, y) => [
      stateBox(state, { x: x + 0.5, y: y + 0.5, width: 21, height: 15 }),
      ...stateMark(state, x + 11, y + 8),
    ],
  }));
}

/** One letter for each weakness, the same in every figure. */
export const WEAKNESS_LETTERS: Readonly<Record<Weakness, string>> = {
  'voluntary-only': 'V',
  'single-regime': '1',
  'self-policed': 'S',
  'not-yet-in-force': 'N',
  lapsing: 'L',
  'low-confidence': 'C',
  'unverified-only': 'U',
  'hole-shown': 'H',
};

export const WEAKNESS_LABELS: Readonly<Record<Weakness, string>> = {
  'voluntary-only': 'voluntary only',
  'single-regime': 'single regime',
  'self-policed': 'self-policed',
  'not-yet-in-force': 'not yet in force',
  lapsing: 'lapsing',
  'low-confidence': 'low confidence',
  'unverified-only': 'unverified only',
  'hole-shown': 'hole shown',
};

export function weaknessLegend(weaknesses: readonly Weakness[]): readonly LegendItem[] {
  return weaknesses.map((weakness) => ({
    label: WEAKNESS_LABELS[weakness],
    mark: (x, y) => [
      { kind: 'rect', x: x + 3.5, y: y + 0.5, width: 15, height: 15, radius: 3, line: 'edge' },
      textMark(WEAKNESS_LETTERS[weakness], {
        x: x + 3,
        y: y + 0.6,
        width: 16,
        size: 11,
        weight: 'semibold',
        align: 'middle',
      }),
    ],
  }));
}
