import { cheapest } from './cheapest.js';
import type { Diagram, Diagrams } from './diagrams.js';
import { settledAs } from './kleene.js';
import type { Pair } from './pair.js';
import type { Profile, Quantity } from './profile.js';

/** A case of which `evaluate` says for both definitions whether they apply, with no fact that is not needed for it. */
export interface Witness extends Profile {
  /** It answers judgements of both texts (or the like) of which nobody has said that these answers go together. */
  readonly conditional: boolean;
}

export interface Wanted {
  readonly inA: boolean;
  readonly inB: boolean;
}

export type Values = ReadonlyMap<number, number>;

/** The plainest values that fulfil the diagram and settle both formulas as wanted; undefined where there are none. */
export function plainest(diagrams: Diagrams, diagram: Diagram, pair: Pair, wanted: Wanted): Values | undefined {
  const { variables } = pair;
  const found = cheapest(diagrams, diagram, (variable, value) => cost(pair, variable, value));
  if (found === undefined) return undefined;
  const settles = (values: Values): boolean =>
    settledAs(pair.a.formula, values) === wanted.inA && settledAs(pair.b.formula, values) === wanted.inB;

  let values = new Map(found.values);
  // A tautology or contradiction of open answers is settled in fact, but not for three-valued logic.
  for (const [i] of variables.entries()) {
    if (settles(values)) break;
    if (!values.has(i)) values.set(i, 0);
  }
  const judgementsFirst = [...values.keys()].toSorted((i, j) => rank(pair, i) - rank(pair, j) || j - i);
  for (const i of judgementsFirst) {
    const fewer = new Map(values);
    fewer.delete(i);
    if (settles(fewer)) values = fewer;
  }
  return new Map([...values].toSorted(([i], [j]) => i - j));
}

/** The values as facts. */
export function profileOf({ variables }: Pair, values: Values): Profile {
  const quantities: Quantity[] = [];
  const judgements: Record<string, boolean> = {};
  for (const [i, at] of values) {
    const variable = variables[i];
    const value = variable?.values[at];
    if (variable === undefined || value === undefined) continue;
    if (typeof value === 'boolean') judgements[variable.key] = value;
    else quantities.push(value);
  }
  return { quantities, judgements };
}

/** Numbers speak for themselves; a judgement must be made, and one that holds asserts more than one that does not. */
function cost({ variables }: Pair, i: number, value: number): number {
  if (variables[i]?.kind === 'quantity') return 1;
  return value === 1 ? 3 : 2;
}

function rank({ variables }: Pair, i: number): number {
  return variables[i]?.kind === 'quantity' ? 1 : 0;
}
