import { slugOf } from './ids.js';
import { metricRange } from './metric-range.js';
import type { ComparisonPart, JudgementLeafPart } from './parts.js';
import type { ComparisonOperator } from './scales.js';
import { comparable } from './units.js';

interface Bound {
  readonly value: number;
  readonly included: boolean;
  readonly because: string;
}

interface Interval {
  readonly low: Bound;
  readonly high: Bound;
}

/** What a conjunction has fixed so far: intervals by quantity, answers by judgement. */
export type Known = Map<string, Interval | boolean>;

const NEGATED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** Add to what is known that the leaf holds (or fails); the clash in words where it cannot. */
export function constrain(known: Known, leaf: ComparisonPart | JudgementLeafPart, holds: boolean): string | undefined {
  return leaf.kind === 'judgement' ? constrainJudgement(known, leaf, holds) : constrainQuantity(known, leaf, holds);
}

function constrainJudgement(known: Known, { judgement }: JudgementLeafPart, holds: boolean): string | undefined {
  if (judgement === undefined) return undefined;
  if (known.get(judgement) === !holds) return `${judgement} and its opposite`;
  known.set(judgement, holds);
  return undefined;
}

function constrainQuantity(known: Known, leaf: ComparisonPart, holds: boolean): string | undefined {
  const range = metricRange(leaf.metric);
  // A value that the metric cannot have is a finding of its own.
  if (!Number.isFinite(leaf.value) || leaf.value < range.lowest || leaf.value > range.highest) return undefined;
  const { unit, factor } = comparable(leaf.unit);
  const quantity = [leaf.metric, leaf.benchmark ?? '', unit].join('|');
  const before = known.get(quantity);
  const interval = typeof before === 'object' ? before : wholeRange(leaf);
  const operator = holds ? leaf.operator : NEGATED[leaf.operator];
  const because = `${slugOf(leaf.metric)} ${operator} ${leaf.value} ${leaf.unit}`;
  const bound: Bound = { value: leaf.value * factor, included: operator.length === 2, because };
  const next = operator.startsWith('>')
    ? { ...interval, low: stricter(interval.low, bound, 1) }
    : { ...interval, high: stricter(interval.high, bound, -1) };
  if (isEmpty(next)) return `${next.low.because} and ${next.high.because}`;
  known.set(quantity, next);
  return undefined;
}

function wholeRange(leaf: ComparisonPart): Interval {
  const { lowest, highest } = metricRange(leaf.metric);
  const name = slugOf(leaf.metric);
  return {
    low: { value: lowest, included: true, because: `${name}, never below ${lowest},` },
    high: { value: highest, included: true, because: `${name}, never above ${highest}` },
  };
}

/** The bound that leaves less; `sign` 1 for lower bounds, -1 for upper ones. */
function stricter(a: Bound, b: Bound, sign: 1 | -1): Bound {
  if (a.value === b.value) return a.included ? b : a;
  return (b.value - a.value) * sign > 0 ? b : a;
}

function isEmpty({ low, high }: Interval): boolean {
  return low.value > high.value || (low.value === high.value && !(low.included && high.included));
}
