/** The values of a quantity, cut where the criteria cut them, so that one value can stand for all of its cell. */
import type { Id } from '../catalogue/ids.js';
import { metricRange } from '../catalogue/metric-range.js';
import type { ComparisonPart } from '../catalogue/parts.js';
import { comparable } from '../catalogue/units.js';
import { type Amount, compareQuantities, meets } from './compare-quantities.js';
import { numberBetween } from './number-between.js';

/** Units of things that are counted one by one: nothing lies between 50 and 51 people. */
const COUNTS: ReadonlySet<string> = new Set(['people', 'users', 'parameters', 'benchmarks']);

/** What two comparisons must share for their numbers to be of the same quantity. */
export function quantityKey({
  metric,
  benchmark,
  unit,
}: Pick<ComparisonPart, 'metric' | 'benchmark' | 'unit'>): string {
  return [metric, benchmark ?? '', comparable(unit).unit].join('|');
}

/** One value for every threshold and for every stretch around them, in rising order, within what the metric can be. */
export function cells(metric: Id, thresholds: readonly Amount[]): readonly Amount[] {
  const unit = thresholds[0]?.unit ?? '';
  const whole = COUNTS.has(unit);
  const { lowest, highest } = metricRange(metric);
  const inside = thresholds
    .filter((t) => t.value >= lowest && t.value <= highest && (!whole || Number.isInteger(t.value)))
    .concat(whole ? thresholds.filter((t) => !Number.isInteger(t.value)).flatMap(neighbours) : [])
    .toSorted((a, b) => compareQuantities(a, b) ?? 0)
    .filter((t, i, all) => i === 0 || compareQuantities(t, all[i - 1] ?? t) !== 0);
  const [first = { value: highest, unit }] = inside;
  const bottom = amountBetween({ value: lowest, unit: first.unit }, first, whole);
  const rest = inside.flatMap((threshold, i) => {
    const above = amountBetween(threshold, inside[i + 1] ?? { value: highest, unit: threshold.unit }, whole);
    return above === undefined ? [threshold] : [threshold, above];
  });
  if (bottom !== undefined) return [bottom, ...rest];
  // nothing between 0 and 1 deaths, but 0
  return first.value > lowest ? [{ value: lowest, unit: first.unit }, ...rest] : rest;
}

/** Cells that all comparisons treat alike are one; the later stands for it where that is a stretch, not a threshold. */
export function withoutDistinction(
  values: readonly Amount[],
  comparisons: readonly ComparisonPart[],
): readonly Amount[] {
  const answers = (value: Amount): string => comparisons.map((c) => meets(value, c.operator, c)).join();
  const isThreshold = (value: Amount): boolean => comparisons.some((c) => compareQuantities(value, c) === 0);
  const kept: Amount[] = [];
  for (const value of values) {
    const last = kept.at(-1);
    if (last === undefined || answers(last) !== answers(value)) kept.push(value);
    else if (isThreshold(last)) kept[kept.length - 1] = value;
  }
  return kept;
}

function neighbours({ value, unit }: Amount): readonly Amount[] {
  return [Math.floor(value), Math.ceil(value)].map((next) => ({ value: next, unit }));
}

function amountBetween(low: Amount, high: Amount, whole: boolean): Amount | undefined {
  const { unit } = Number.isFinite(low.value) ? low : high;
  const top = (high.value * comparable(high.unit).factor) / comparable(unit).factor;
  // a share of more than all is possible for some ratios, and hardly a good example
  const value = numberBetween(low.value, unit === 'ratio' && low.value < 1 && top === Infinity ? 1 : top, whole);
  if (value === undefined) return undefined;
  const amount = { value, unit };
  return meets(amount, '>', low) === true && meets(amount, '<', high) === true ? amount : undefined;
}
