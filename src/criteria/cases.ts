import { type Diagram, Diagrams, NEVER } from './diagrams.js';
import { feasible } from './feasible.js';
import type { Pair } from './pair.js';
import type { Existence } from './relation.js';
import { plainest, type Values, type Wanted } from './witness.js';

/** Whether there are cases of a kind, and the plainest one. */
export interface Found {
  readonly existence: Existence;
  readonly values?: Values;
}

/** The cases that one or both definitions of a pair cover. */
export interface Cases {
  readonly pair: Pair;
  readonly onlyA: Found;
  readonly onlyB: Found;
  readonly both: Found;
}

/** Throws BudgetSpent where the pair takes more than `steps` steps. */
export function casesOf(pair: Pair, steps: number): Cases {
  const sizes = pair.variables.map((variable) => variable.values.length);
  const diagrams = new Diagrams(sizes, steps);
  const world = feasible(diagrams, pair.variables);
  const a = diagrams.of(pair.a.formula);
  const b = diagrams.of(pair.b.formula);

  function plainestOf(diagram: Diagram, wanted: Wanted): Values | undefined {
    return plainest(diagrams, diagrams.both(world, diagram), pair, wanted);
  }

  function find(wanted: Wanted): Found {
    const left = wanted.inA ? a : diagrams.not(a);
    const right = wanted.inB ? b : diagrams.not(b);
    const together = diagrams.both(left, right);
    if (diagrams.both(world, together) === NEVER) return { existence: 'none' };
    // certain: what one side needs is given, whatever the judgements that are its own
    const certain =
      pair.mixed.length > 0
        ? []
        : [
            plainestOf(diagrams.both(left, diagrams.every(right, pair.b.own)), wanted),
            plainestOf(diagrams.both(diagrams.every(left, pair.a.own), right), wanted),
          ].filter((values) => values !== undefined);
    const [values] = certain.toSorted((x, y) => x.size - y.size);
    if (values !== undefined) return { existence: 'certain', values };
    const conditional = plainestOf(together, wanted);
    return { existence: 'perhaps', ...(conditional === undefined ? {} : { values: conditional }) };
  }

  return {
    pair,
    onlyA: find({ inA: true, inB: false }),
    onlyB: find({ inA: false, inB: true }),
    both: find({ inA: true, inB: true }),
  };
}
