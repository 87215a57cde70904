import { ALWAYS, type Diagram, type Diagrams, NEVER } from './diagrams.js';

export interface Cheapest {
  readonly cost: number;
  /** variables and values, in the order of the variables */
  readonly values: readonly (readonly [variable: number, value: number])[];
}

/** The cheapest values that fulfil a diagram, whatever the variables that they do not name; undefined for NEVER. */
export function cheapest(
  diagrams: Diagrams,
  diagram: Diagram,
  cost: (variable: number, value: number) => number,
): Cheapest | undefined {
  const found = new Map<Diagram, Cheapest | undefined>([
    [NEVER, undefined],
    [ALWAYS, { cost: 0, values: [] }],
  ]);

  function search(node: Diagram): Cheapest | undefined {
    if (found.has(node)) return found.get(node);
    const variable = diagrams.variableOf(node);
    let best: Cheapest | undefined;
    for (const value of diagrams.values(variable)) {
      const rest = search(diagrams.at(node, variable, value));
      const total = (rest?.cost ?? Infinity) + cost(variable, value);
      if (rest !== undefined && total < (best?.cost ?? Infinity)) {
        best = { cost: total, values: [[variable, value], ...rest.values] };
      }
    }
    found.set(node, best);
    return best;
  }

  return search(diagram);
}
