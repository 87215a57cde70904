import type { LeafTrace, Trace } from './trace.js';
import { holdsAt, keyOf, type Variable } from './variables.js';

/** What is left of criteria once what is settled is gone: no `not`, leaves as sets of values of a variable. */
export type Formula = FormulaLeaf | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

export interface FormulaLeaf {
  readonly kind: 'leaf';
  readonly variable: number;
  /** by value of the variable */
  readonly holds: readonly boolean[];
}

/** The open part of a trace; a decided one is an empty group: all of nothing holds, any of nothing does not. */
export function formulaOf(trace: Trace, variables: readonly Variable[]): Formula {
  const places = new Map(variables.map((variable, i) => [variable.key, { i, variable }]));

  function leaf(open: LeafTrace, wanted: boolean): Formula {
    const place = places.get(keyOf(open));
    if (place === undefined) throw new TypeError(`a leaf about ${keyOf(open)}, which is none of the variables`);
    const holds = holdsAt(open, place.variable).map((answer) => answer === wanted);
    return { kind: 'leaf', variable: place.i, holds };
  }

  function formula(node: Trace, wanted: boolean): Formula {
    if (node.verdict !== 'undecided') return { kind: (node.verdict === 'applies') === wanted ? 'all' : 'any', of: [] };
    if (node.kind === 'comparison' || node.kind === 'judgement') return leaf(node, wanted);
    if (node.kind === 'not') return formula(node.of, !wanted);
    const open = node.of.filter((child) => child.verdict === 'undecided');
    return {
      kind: (node.kind === 'all-of') === wanted ? 'all' : 'any',
      of: open.map((child) => formula(child, wanted)),
    };
  }

  return formula(trace, true);
}

/** The formula as it is if leaves of the given variables all hold, or all fail. */
export function granting(formula: Formula, variables: ReadonlySet<number>, holds: boolean): Formula {
  if (formula.kind !== 'leaf') return { ...formula, of: formula.of.map((child) => granting(child, variables, holds)) };
  return variables.has(formula.variable) ? { kind: holds ? 'all' : 'any', of: [] } : formula;
}

export function* leavesOf(formula: Formula): Generator<FormulaLeaf> {
  if (formula.kind === 'leaf') yield formula;
  else for (const child of formula.of) yield* leavesOf(child);
}
