/** Days on a line. */
import { scaleLinear } from 'd3-scale';
import { line, type Mark, textMark } from './scene.js';
import { textWidth } from './measure.js';

export interface TimeAxis {
  /** pixels from the left end; what lies outside stands at the end */
  readonly at: (day: string) => number;
  /** years to name, each with its place */
  readonly years: readonly { readonly year: string; readonly x: number }[];
  readonly width: number;
}

const FONT = { size: 11, weight: 'regular' } as const;

/** @param from first and last day, `2024-05-21` */
export function timeAxis(from: string, to: string, width: number): TimeAxis {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const scale = scaleLinear([start, Math.max(end, start + 1)], [0, width]).clamp(true);
  const at = (day: string) => scale(Date.parse(day));
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const most = Math.max(1, Math.floor(width / (textWidth('2000', FONT) + 12)));
  const step = Math.ceil(all.length / most);
  const years = all
    .filter((year) => (last - year) % step === 0 && `${year}-01-01` >= from)
    .map((year) => ({ year: String(year), x: at(`${year}-01-01`) }));
  return { at, years, width };
}

export const YEARS_HEIGHT = 18;

/** Where a rule may run: names that stand over their rows are left out of it. */
export interface RuleSegment {
  readonly top: number;
  readonly height: number;
}

/** The years above, and fine lines where the figure has room for them. */
export function yearMarks(axis: TimeAxis, left: number, top: number, rules: readonly RuleSegment[]): readonly Mark[] {
  return axis.years.flatMap(({ year, x }, i) => {
    const room = (axis.years[i + 1]?.x ?? axis.width) - x;
    const fits = room >= textWidth(year, FONT);
    return [
      ...rules.map((rule) => line(left + x, rule.top, left + x, rule.top + rule.height, { line: 'rule' })),
      ...(fits ? [textMark(year, { ...FONT, x: left + x, y: top, width: room, ink: 'muted' })] : []),
    ];
  });
}
