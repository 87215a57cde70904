import { quantityName } from './criteria-text.js';
import type { DefinedCriteria } from './defined-criteria.js';
import { traceOf } from './evaluate.js';
import { type Formula, formulaOf } from './formula.js';
import { NOTHING_KNOWN } from './profile.js';
import { openLeaves } from './trace.js';
import { keyOf, type Variable, variablesOf } from './variables.js';

/** Two definitions over one list of variables. */
export interface Pair {
  readonly variables: readonly Variable[];
  readonly a: Side;
  readonly b: Side;
  /** quantities that one text gives in units that no number compares: their witnesses are never certain */
  readonly mixed: readonly string[];
}

export interface Side {
  readonly definition: string;
  readonly formula: Formula;
  /**
   * The variables of this text that may hang together with those of the other in ways that nobody has written down:
   * its judgements that are not the other's, and a quantity that the other gives in an unlike unit.
   */
  readonly own: ReadonlySet<number>;
}

export function pairOf(a: DefinedCriteria, b: DefinedCriteria): Pair {
  const [traceA, traceB] = [traceOf(a, NOTHING_KNOWN), traceOf(b, NOTHING_KNOWN)];
  const [leavesA, leavesB] = [[...openLeaves(traceA)], [...openLeaves(traceB)]];
  const variables = variablesOf([...leavesA, ...leavesB]);
  const [inA, inB] = [new Set(leavesA.map(keyOf)), new Set(leavesB.map(keyOf))];
  const unlike = unlikeUnits(variables);
  const mixed = unlike.filter((group) => [inA, inB].some((side) => group.filter((key) => side.has(key)).length > 1));
  const loose = new Set(unlike.filter((group) => !mixed.includes(group)).flat());
  const own = (here: ReadonlySet<string>, there: ReadonlySet<string>): ReadonlySet<number> =>
    new Set(
      variables.flatMap(({ kind, key }, i) => {
        const isLoose = kind === 'judgement' || loose.has(key);
        return isLoose && here.has(key) && !there.has(key) ? [i] : [];
      }),
    );
  return {
    variables,
    a: { definition: a.definition, formula: formulaOf(traceA, variables), own: own(inA, inB) },
    b: { definition: b.definition, formula: formulaOf(traceB, variables), own: own(inB, inA) },
    mixed: variables.flatMap((v) =>
      v.kind === 'quantity' && mixed.some((group) => group[0] === v.key) ? [quantityName(v)] : [],
    ),
  };
}

/** Groups of keys that are one metric in units that no number compares. */
function unlikeUnits(variables: readonly Variable[]): readonly (readonly string[])[] {
  const quantities = variables.filter((variable) => variable.kind === 'quantity');
  const groups = Map.groupBy(quantities, ({ metric, benchmark }) => `${metric}|${benchmark ?? ''}`);
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.map(({ key }) => key));
}
