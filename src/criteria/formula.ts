import type { LeafTrace, Trace } from './trace.js';
import { holdsAt, keyOf, type Variable } from './variables.js';

/** What is left of criteria once what is settled is gone: no `not`, leaves as sets of values of a variable. */
export type Formula =
  | { readonly kind: 'leaf'; readonly variable: number; readonly holds: readonly boolean[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

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
