import type { Diagram, Diagrams } from './diagrams.js';
import { type Formula, granting, leavesOf } from './formula.js';
import type { Side } from './pair.js';

/** What one definition of a pair asks for: as it is, and as the other definition can know it. */
export interface Half {
  readonly whole: Diagram;
  /** what some answers to its own judgements make of it */
  readonly some: Diagram;
  /** what holds whatever the answers to its own judgements */
  readonly every: Diagram;
}

export function halfOf(diagrams: Diagrams, { formula, own }: Side): Half {
  const granted = oneWay(formula, own);
  const rest = own.difference(granted);
  return {
    whole: diagrams.of(formula),
    some: diagrams.some(diagrams.of(granting(formula, granted, true)), rest),
    every: diagrams.every(diagrams.of(granting(formula, granted, false)), rest),
  };
}

/** The same of its negation. */
export function withoutHalf(diagrams: Diagrams, { whole, some, every }: Half): Half {
  return { whole: diagrams.not(whole), some: diagrams.not(every), every: diagrams.not(some) };
}

/** Own variables of which all leaves say the same, so that one answer is best for it and the other is worst. */
function oneWay(formula: Formula, own: ReadonlySet<number>): ReadonlySet<number> {
  const leaves = Map.groupBy(
    [...leavesOf(formula)].filter((leaf) => own.has(leaf.variable)),
    (leaf) => leaf.variable,
  );
  const alike = [...leaves].filter(([, all]) => {
    const [holds = []] = all.map((leaf) => leaf.holds);
    return new Set(holds).size === 2 && all.every((leaf) => leaf.holds.every((held, i) => held === holds[i]));
  });
  return new Set(alike.map(([variable]) => variable));
}
