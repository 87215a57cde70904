import { quantityName } from '../criteria/criteria-text.js';
import type { MissingFact } from '../criteria/missing-facts.js';

/** A fact that is not known, and how much hangs on it alone. */
export interface RankedFact {
  readonly fact: MissingFact;
  /** verdicts on definitions, duties and red lines that it settles by itself, with the answer that settles most */
  readonly settles: number;
  /** verdicts that it settles whatever the answer */
  readonly settlesAtLeast: number;
  /** the answer that settles most, in words */
  readonly answer: string;
}

/** What makes two missing facts one: the judgement, or the quantity in units that compare. */
export type FactKey = string;

/** `training compute, in FLOP`; `whether it displays significant generality (provider)`. */
export function factInWords(fact: MissingFact): string {
  if (fact.kind === 'quantity') return `${quantityName(fact)}, in ${fact.unit}`;
  return `whether ${fact.text} (${fact.decidedBy})`;
}
