import { type Diagram, Diagrams, NEVER } from './diagrams.js';
import { feasible } from './feasible.js';
import { type Half, halfOf, withoutHalf } from './half.js';
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
  const [inA, inB] = [halfOf(diagrams, pair.a), halfOf(diagrams, pair.b)];
  const [outA, outB] = [withoutHalf(diagrams, inA), withoutHalf(diagrams, inB)];

  function meet(left: Diagram, right: Diagram): Diagram {
    return diagrams.both(world, diagrams.both(left, right));
  }

  function find(left: Half, right: Half): Found {
    if (meet(left.some, right.some) === NEVER) return { existence: 'none' };
    const wanted: Wanted = { inA: left === inA, inB: right === inB };
    // certain: what one side needs is given, whatever the answers to judgements that are its own
    const certain = pair.mixed.length > 0 ? [] : [meet(left.whole, right.every), meet(left.every, right.whole)];
    const [values] = certain
      .map((diagram) => plainest(diagrams, diagram, pair, wanted))
      .filter((found) => found !== undefined)
      .toSorted((x, y) => x.size - y.size);
    if (values !== undefined) return { existence: 'certain', values };
    const conditional = plainest(diagrams, meet(left.whole, right.whole), pair, wanted);
    return { existence: 'perhaps', ...(conditional === undefined ? {} : { values: conditional }) };
  }

  return {
    pair,
    onlyA: find(inA, outB),
    onlyB: find(outA, inB),
    both: find(inA, inB),
  };
}
