import type { Id } from './ids.js';

export interface MetricRange {
  readonly lowest: number;
  readonly highest: number;
}

const PART_OF_A_WHOLE: MetricRange = { lowest: 0, highest: 1 };

const RANGES: ReadonlyMap<Id, MetricRange> = new Map([
  ['metric/refusal-rate', PART_OF_A_WHOLE],
  ['metric/task-success-rate', PART_OF_A_WHOLE],
  ['metric/automation-share', PART_OF_A_WHOLE],
  ['metric/human-oversight-share', PART_OF_A_WHOLE],
  // a score can be a correlation or a difference
  ['metric/benchmark-score', { lowest: -Infinity, highest: Infinity }],
]);

/** The values that a metric can take, both ends included: amounts, counts, terms and ratios are never below 0. */
export function metricRange(metric: Id): MetricRange {
  return RANGES.get(metric) ?? { lowest: 0, highest: Infinity };
}
