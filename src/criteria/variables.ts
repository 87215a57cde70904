/** What the open leaves of criteria ask about: quantities, cut into cells, and judgements. */
import type { Id } from '../catalogue/ids.js';
import type { ComparisonPart } from '../catalogue/parts.js';
import { cells, quantityKey, withoutDistinction } from './cells.js';
import { meets } from './compare-quantities.js';
import { NEVER_MORE_THAN } from './ordered-metrics.js';
import type { Quantity } from './profile.js';
import type { ComparisonTrace, JudgementTrace, LeafTrace } from './trace.js';

export type Variable = QuantityVariable | JudgementVariable;

export interface QuantityVariable {
  readonly kind: 'quantity';
  readonly key: string;
  readonly metric: Id;
  readonly benchmark?: string;
  /** the comparisons that ask about it, in the order of the text */
  readonly comparisons: readonly ComparisonPart[];
  /** one for each cell, rising */
  readonly values: readonly Quantity[];
}

export interface JudgementVariable {
  readonly kind: 'judgement';
  readonly key: string;
  readonly text: string;
  readonly decidedBy: string;
  /** a judgement is a variable of two values, in this order */
  readonly values: readonly [false, true];
}

export function keyOf(leaf: LeafTrace): string {
  return leaf.kind === 'judgement' ? leaf.atom : quantityKey(leaf.criterion);
}

/** The variables of some leaves, each once, in the order of their first leaf. */
export function variablesOf(leaves: readonly LeafTrace[]): readonly Variable[] {
  const groups = Map.groupBy(leaves, keyOf);
  const comparisonsOf = (key: string): readonly ComparisonPart[] =>
    (groups.get(key) ?? []).flatMap((leaf) => (leaf.kind === 'comparison' ? [leaf.criterion] : []));
  return [...groups].flatMap(([key, [leaf]]): readonly Variable[] => {
    if (leaf?.kind === 'judgement') return [judgementVariable(leaf)];
    if (leaf?.kind === 'comparison') return [quantityVariable(leaf, comparisonsOf(key), comparisonsOf)];
    return [];
  });
}

/** Whether the leaf holds at each value of its variable. */
export function holdsAt(leaf: LeafTrace, { values }: Variable): readonly boolean[] {
  return values.map((value) => {
    if (typeof value === 'boolean' || leaf.kind === 'judgement') return value === true;
    return meets(value, leaf.criterion.operator, leaf.criterion) === true;
  });
}

function judgementVariable({ atom, criterion }: JudgementTrace): JudgementVariable {
  const { text, decidedBy } = criterion;
  return { kind: 'judgement', key: atom, text, decidedBy, values: [false, true] };
}

function quantityVariable(
  { criterion }: ComparisonTrace,
  comparisons: readonly ComparisonPart[],
  comparisonsOf: (key: string) => readonly ComparisonPart[],
): QuantityVariable {
  const { metric, benchmark } = criterion;
  const linked = NEVER_MORE_THAN.flatMap((pair) => (pair.includes(metric) ? pair : []))
    .filter((other) => other !== metric)
    .flatMap((other) => comparisonsOf(quantityKey({ ...criterion, metric: other })));
  // Linked quantities are cut at the same places, so that the order of cells is the order of values.
  const amounts =
    linked.length > 0
      ? cells(metric, sortedByMetric([...comparisons, ...linked]))
      : withoutDistinction(cells(metric, comparisons), comparisons);
  const name = { metric, ...(benchmark === undefined ? {} : { benchmark }) };
  const values = amounts.map(({ value, unit }) => ({ ...name, value, unit }));
  return { kind: 'quantity', key: quantityKey(criterion), ...name, comparisons, values };
}

function sortedByMetric(comparisons: readonly ComparisonPart[]): readonly ComparisonPart[] {
  return comparisons.toSorted((a, b) => Number(a.metric > b.metric) - Number(a.metric < b.metric));
}
