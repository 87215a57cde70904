import type { Id } from '../catalogue/ids.js';
import type { ComparisonPart } from '../catalogue/parts.js';
import type { ComparisonOperator } from '../catalogue/scales.js';
import { meets } from './compare-quantities.js';
import { formulaOf } from './formula.js';
import { type Settling, settlings } from './settling.js';
import { openLeaves, type Trace } from './trace.js';
import { type QuantityVariable, type Variable, variablesOf } from './variables.js';

export type MissingFact =
  | {
      readonly kind: 'quantity';
      readonly metric: Id;
      readonly benchmark?: string;
      /** the unit in which to give it */
      readonly unit: string;
      /** the thresholds at which the outcome can turn, in the order of the text */
      readonly thresholds: readonly Threshold[];
    }
  | { readonly kind: 'judgement'; readonly atom: string; readonly text: string; readonly decidedBy: string };

export interface Threshold {
  readonly operator: ComparisonOperator;
  readonly value: number;
  readonly unit: string;
}

/**
 * The facts that could settle an undecided verdict: each is part of a smallest set of facts that would. A fact whose
 * every value leaves the verdict as the others make it is not among them. In trees too large to search, every fact
 * that an open part of the tree asks for.
 */
export function missingFacts(trace: Trace): readonly MissingFact[] {
  const leaves = [...openLeaves(trace)];
  if (leaves.length === 0) return [];
  const variables = variablesOf(leaves);
  const ways = settlings(formulaOf(trace, variables));
  return variables.flatMap((variable, i) => {
    if (ways !== undefined && !ways.some((way) => way.values.has(i))) return [];
    return [
      missingFact(
        variable,
        ways === undefined ? variable.values.map((_, value) => `${value}`) : effects(variable, i, ways),
      ),
    ];
  });
}

/** What every value of the variable would do: values of the same effect need not be told apart. */
function effects(variable: Variable, i: number, ways: readonly Settling[]): readonly string[] {
  const byValue = Map.groupBy(
    ways.filter((way) => way.values.has(i)),
    (way) => way.values.get(i),
  );
  return variable.values.map((_, value) =>
    (byValue.get(value) ?? [])
      .map((way) => residue(way, i))
      .sort()
      .join('; '),
  );
}

function residue({ verdict, values }: Settling, without: number): string {
  const others = [...values].filter(([variable]) => variable !== without).sort(([a], [b]) => a - b);
  return `${others.join(' ')} ${verdict}`;
}

function missingFact(variable: Variable, effect: readonly string[]): MissingFact {
  if (variable.kind === 'judgement') {
    const { key, text, decidedBy } = variable;
    return { kind: 'judgement', atom: key, text, decidedBy };
  }
  const { metric, benchmark, comparisons } = variable;
  const thresholds = comparisons
    .filter((comparison) => turns(comparison, variable, effect))
    .map(({ operator, value, unit }) => ({ operator, value, unit }))
    .filter((one, at, all) => all.findIndex((other) => sameThreshold(one, other)) === at);
  const unit = thresholds[0]?.unit ?? comparisons[0]?.unit ?? '';
  return { kind: 'quantity', metric, ...(benchmark === undefined ? {} : { benchmark }), unit, thresholds };
}

/** Whether two neighbouring values that the comparison tells apart differ in effect. */
function turns(
  { operator, ...threshold }: ComparisonPart,
  { values }: QuantityVariable,
  effect: readonly string[],
): boolean {
  return values.some((value, i) => {
    const next = values[i + 1];
    if (next === undefined || effect[i] === effect[i + 1]) return false;
    return meets(value, operator, threshold) !== meets(next, operator, threshold);
  });
}

function sameThreshold(a: Threshold, b: Threshold): boolean {
  return a.operator === b.operator && a.value === b.value && a.unit === b.unit;
}
