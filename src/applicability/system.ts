/** The system that is assessed: what a caller says of it, and the same checked against a catalogue. */
import type { Regime } from '../catalogue/entries.js';
import type { ScopeActor } from '../catalogue/scales.js';
import type { Profile } from '../criteria/profile.js';

/** What a caller says. What is absent is not known; an empty list of markets says that there is none. */
export interface SystemInput {
  readonly quantities?: readonly QuantityInput[] | null | undefined;
  readonly judgements?: readonly JudgementInput[] | null | undefined;
  /** countries by ISO 3166-1 alpha-2, `EU`, or a state or province by the slug of its regime (`california`) */
  readonly markets?: readonly string[] | null | undefined;
  /** the same, one of them */
  readonly establishedIn?: string | null | undefined;
  /** slug of a developer's regime */
  readonly developer?: string | null | undefined;
  /** what the assessed is; absent: its developer, its provider and its operator */
  readonly roles?: readonly ScopeActor[] | null | undefined;
}

export interface QuantityInput {
  /** slug or id */
  readonly metric: string;
  readonly benchmark?: string | null | undefined;
  readonly value: number;
  /** absent: the metric's own, which money does not have */
  readonly unit?: string | null | undefined;
}

export interface JudgementInput {
  /** slug or id of a shared judgement, or definition and path (`definition/x/y#criteria.allOf.1`) */
  readonly id: string;
  readonly holds: boolean;
}

export interface System {
  readonly profile: Profile;
  readonly developer: Regime | null;
  /** null: not said */
  readonly markets: readonly Place[] | null;
  /** null: not said, and no developer of which it is on record */
  readonly seat: Place | null;
  readonly roles: ReadonlySet<ScopeActor>;
}

/** A country, `EU`, or a part of a country that has a regime of its own. */
export interface Place {
  /** as given, in capitals where it is a code */
  readonly name: string;
  readonly country: string;
  readonly regime: Regime | null;
}

/** Where in the arguments a caller said it. */
export type Path = readonly (string | number)[];
