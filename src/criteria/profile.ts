import type { Id } from '../catalogue/ids.js';

/** A measured amount: 3e25 FLOP of `metric/training-compute`. A benchmark names what was measured. */
export interface Quantity {
  readonly metric: Id;
  readonly benchmark?: string;
  readonly value: number;
  readonly unit: string;
}

/**
 * What is known about a system, a developer or an event. Judgements are keyed as `atomOf` names them: the id of a
 * shared judgement (`judgement/commission-designated`), or definition and path (`definition/x/y#criteria.allOf.0`).
 * What is not here is not known.
 */
export interface Profile {
  readonly quantities: readonly Quantity[];
  readonly judgements: Readonly<Record<string, boolean>>;
}

export const NOTHING_KNOWN: Profile = { quantities: [], judgements: {} };
