/** Thresholds of one metric, each definition on its line: a ring where the value itself is out, a disc where it is in. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { ComparisonCell, ComparisonRow, ComparisonValue } from '../definitions/comparison.js';
import { amountWords } from './amounts.js';
import { textWidth } from './measure.js';
import type { LegendItem } from './frame.js';
import { line, type Mark, type Paint, polygon, textMark } from './scene.js';
import type { RuleSegment } from './time-axis.js';

export interface ValueAxis {
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly width: number;
}

export const TICK_FONT = { size: 10.5, weight: 'regular' } as const;

/** Powers of ten where all values are above nought and they spread, else even steps. */
export function valueAxis(row: ComparisonRow, width: number): ValueAxis {
  const values = row.cells.flatMap((cell) => cell.values.map(({ value }) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && (high / low >= 20 || high >= 1e6)) {
    const [from, to] = [Math.floor(Math.log10(low) - 0.35), Math.ceil(Math.log10(high) + 0.35)];
    const scale = scaleLog([10 ** from, 10 ** to], [0, width]);
    const powers = Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
    return { at: (value) => scale(value), ticks: thinned(powers.map((value) => tick(value, scale(value)))), width };
  }
  const pad = high === low ? Math.max(Math.abs(high) * 0.5, 0.5) : (high - low) * 0.25;
  const scale = scaleLinear([low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad], [0, width]);
  return {
    at: (value) => scale(value),
    ticks: thinned(scale.ticks(6).map((value) => tick(value, scale(value)))),
    width,
  };
}

function tick(value: number, x: number): { readonly x: number; readonly label: string } {
  return { x, label: amountWords(value) };
}

/** Every n-th tick, so that labels keep apart, those at the ends too, which stand inside. */
function thinned(ticks: ValueAxis['ticks']): ValueAxis['ticks'] {
  const widest = Math.max(...ticks.map(({ label }) => textWidth(label, TICK_FONT))) * 1.5 + 6;
  const apart = Math.abs((ticks[1]?.x ?? widest) - (ticks[0]?.x ?? 0));
  const step = Math.max(1, Math.ceil(widest / Math.max(apart, 1)));
  return ticks.filter((_, i) => i % step === 0);
}

/** From the threshold to where the cases lie that it takes in. */
export function thresholdMarks({ values }: ComparisonCell, axis: ValueAxis, left: number, y: number): readonly Mark[] {
  return values.flatMap((value) => arm(value, axis, left, y)).concat(values.map((value) => end(value, axis, left, y)));
}

function arm({ operator, value, holds }: ComparisonValue, axis: ValueAxis, left: number, y: number): readonly Mark[] {
  const up = operator.startsWith('>');
  const x = left + axis.at(value);
  const tip = up ? left + axis.width - 1 : left + 1;
  const paint: Paint = holds ? { line: 'substantial', lineWidth: 2 } : { line: 'hole', lineWidth: 1.5, dash: '3 3' };
  const back = up ? tip - 6 : tip + 6;
  const ink = holds ? 'substantial' : 'hole';
  return [
    line(x, y, back, y, paint),
    polygon(
      [
        [back, y - 4],
        [tip, y],
        [back, y + 4],
      ],
      { fill: ink },
    ),
  ];
}

function end({ operator, value, holds }: ComparisonValue, axis: ValueAxis, left: number, y: number): Mark {
  const closed = operator.endsWith('=');
  const ink = holds ? 'substantial' : 'hole';
  return {
    kind: 'ellipse',
    cx: left + axis.at(value),
    cy: y,
    rx: 4.5,
    ry: 4.5,
    fill: closed ? ink : 'paper',
    line: ink,
    lineWidth: 2,
  };
}

const OPERATORS: Readonly<Record<ComparisonValue['operator'], string>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

/** Every threshold of a cell, each once. */
export function cellWords({ values }: ComparisonCell): string {
  return [...new Set(values.map(thresholdWords))].join('; ');
}

/** `> 10²⁶`, `not < 500 million`. */
export function thresholdWords({ operator, value, holds }: ComparisonValue): string {
  return `${holds ? '' : 'not '}${OPERATORS[operator]} ${amountWords(value)}`;
}

export function axisMarks(
  { ticks, width }: ValueAxis,
  left: number,
  top: number,
  rules: readonly RuleSegment[],
): readonly Mark[] {
  return ticks.flatMap(({ x, label }) => {
    const room = Math.min(textWidth(label, TICK_FONT) + 1, width);
    const from = Math.min(Math.max(x - room / 2, 0), width - room);
    return [
      ...rules.map((rule) => line(left + x, rule.top, left + x, rule.top + rule.height, { line: 'rule' })),
      textMark(label, { ...TICK_FONT, x: left + from, y: top, width: room, ink: 'muted', align: 'middle' }),
    ];
  });
}

export function thresholdLegend(rows: readonly ComparisonRow[]): readonly LegendItem[] {
  const values = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.values));
  const disc =
    (fill: 'substantial' | 'paper') =>
    (x: number, y: number): readonly Mark[] => [
      line(x + 6, y + 8, x + 22, y + 8, { line: 'substantial', lineWidth: 2 }),
      { kind: 'ellipse', cx: x + 6, cy: y + 8, rx: 4.5, ry: 4.5, fill, line: 'substantial', lineWidth: 2 },
    ];
  return [
    ...(values.some(({ operator }) => operator.endsWith('='))
      ? [{ label: 'from this value on', mark: disc('substantial') }]
      : []),
    ...(values.some(({ operator }) => !operator.endsWith('='))
      ? [{ label: 'only beyond this value', mark: disc('paper') }]
      : []),
    ...(values.some(({ holds }) => !holds)
      ? [
          {
            label: 'takes cases out',
            mark: (x: number, y: number) => [
              line(x, y + 8, x + 22, y + 8, { line: 'hole', lineWidth: 1.5, dash: '3 3' }),
            ],
          },
        ]
      : []),
  ];
}
