/** One cell of the matrix, and what is drawn over it where it changed. */
import type { CoverageCell } from '../coverage/answers.js';
import type { CellChange } from '../coverage/compare-coverage.js';
import type { LegendItem } from './frame.js';
import { levelOf } from '../coverage/scales.js';
import { textWidth } from './measure.js';
import { words } from './question-words.js';
import { type Box, group, type Mark, polygon, textMark } from './scene.js';
import { inkOn, stateBox, stateMark, WEAKNESS_LETTERS } from './state-marks.js';

const BADGE_FONT = { size: 10.5, weight: 'semibold' } as const;

export const CHANGE_LEGEND: readonly LegendItem[] = [
  { label: 'rose', mark: (x, y) => changeMark('rose', { x: x + 0.5, y: y + 0.5, width: 21, height: 15 }) },
  { label: 'fell', mark: (x, y) => changeMark('fell', { x: x + 0.5, y: y + 0.5, width: 21, height: 15 }) },
  {
    label: 'changed otherwise',
    mark: (x, y) => changeMark('weakness-changed', { x: x + 0.5, y: y + 0.5, width: 21, height: 15 }),
  },
];

/** A frame around the cell, and in its corner which way it went. */
function changeMark(move: CellChange['move'], { x, y, width, height }: Box): readonly Mark[] {
  const [cx, cy] = [x + width - 1, y + 1];
  const frameMark: Mark = { kind: 'rect', x, y, width, height, radius: 3, line: 'change', lineWidth: 2.5 };
  const plate: Mark = { kind: 'ellipse', cx, cy, rx: 6, ry: 6, fill: 'change', line: 'paper', lineWidth: 1.5 };
  const sign: Mark =
    move === 'rose'
      ? polygon(
          [
            [cx - 3, cy + 2],
            [cx + 3, cy + 2],
            [cx, cy - 3],
          ],
          { fill: 'paper' },
        )
      : move === 'fell'
        ? polygon(
            [
              [cx - 3, cy - 2],
              [cx + 3, cy - 2],
              [cx, cy + 3],
            ],
            { fill: 'paper' },
          )
        : { kind: 'rect', x: cx - 2, y: cy - 2, width: 4, height: 4, fill: 'paper' };
  // What only changed its weaknesses is marked, but not framed.
  return move === 'weakness-changed' ? [plate, sign] : [frameMark, plate, sign];
}

export function cellGroup(cell: CoverageCell, box: Box, change: CellChange | undefined): Mark {
  const { scenario, layer, state, weaknesses } = cell;
  const weak = weaknesses.length === 0 ? '' : `; ${weaknesses.map(words).join(', ')}`;
  const moved = change === undefined ? '' : ` (${words(change.move)}, was ${words(change.before.state)})`;
  const inner = { ...box, x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  return group(
    `${scenario.title} at ${layer.title}: ${words(state)}${weak}${moved}`,
    [
      stateBox(state, inner),
      ...(box.width < 64 ? stacked(cell, box) : inRow(cell, box)),
      ...(change === undefined ? [] : changeMark(change.move, inner)),
    ],
    `cell/${scenario.slug}/${layer.slug}`,
  );
}

/** The mark at the left, the letters of the weaknesses right of it, up to four in a line. */
function inRow({ state, weaknesses }: CoverageCell, box: Box): readonly Mark[] {
  const cy = box.y + box.height / 2;
  // Cover stands in one line down the column; what is none, in the middle.
  if (levelOf(state) === 0) return stateMark(state, box.x + box.width / 2, cy);
  const room = { x: box.x + 27, width: box.width - 29 };
  return [...stateMark(state, box.x + 14, cy), ...letters({ state, weaknesses }, room, cy, false)];
}

/** The mark above the letters. */
function stacked({ state, weaknesses }: CoverageCell, box: Box): readonly Mark[] {
  const cx = box.x + box.width / 2;
  if (weaknesses.length === 0) return stateMark(state, cx, box.y + box.height / 2);
  const room = { x: box.x + 1, width: box.width - 2 };
  return [...stateMark(state, cx, box.y + 11), ...letters({ state, weaknesses }, room, box.y + box.height - 15, true)];
}

const BADGE = 12;

function letters(
  { state, weaknesses }: Pick<CoverageCell, 'state' | 'weaknesses'>,
  room: { readonly x: number; readonly width: number },
  cy: number,
  centred: boolean,
): readonly Mark[] {
  if (weaknesses.length === 0) return [];
  const widest = Math.max(...weaknesses.map((one) => textWidth(WEAKNESS_LETTERS[one], BADGE_FONT)), 7);
  const perRow = Math.max(1, Math.min(4, Math.floor(room.width / Math.max(widest, 8))));
  const rows = Math.ceil(weaknesses.length / perRow);
  const step = Math.min(BADGE, room.width / perRow);
  return weaknesses.map((weakness, i) => {
    const inThisRow = Math.min(perRow, weaknesses.length - Math.floor(i / perRow) * perRow);
    const left = room.x + (centred ? (room.width - inThisRow * step) / 2 : 0);
    return textMark(WEAKNESS_LETTERS[weakness], {
      ...BADGE_FONT,
      x: left + (i % perRow) * step,
      y: cy - (rows * 13.5) / 2 + Math.floor(i / perRow) * 13.5,
      width: step,
      ink: inkOn(state),
      align: 'middle',
    });
  });
}
