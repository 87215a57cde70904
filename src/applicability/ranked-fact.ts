import type { MissingFact } from '../criteria/missing-facts.js';

/** A fact that is not known, and how much hangs on it alone. */
export interface RankedFact {
  readonly fact: MissingFact;
  /** verdicts on definitions, duties and red lines that it settles by itself, if the answer is the one that settles most */
  readonly settles: number;
  /** verdicts that it settles whatever the answer */
  readonly settlesAtLeast: number;
  /** the answer that settles most, in words */
  readonly answer: string;
}

/** What makes two missing facts one: the judgement, or the quantity in units that compare. */
export type FactKey = string;
