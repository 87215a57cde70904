/** Interventions, their events and sources, references. A row has the columns of its table; null where the part has no such field. */
import type { PartialDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import type * as s from '../../catalogue/scales.js';

export interface InterventionRow {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly short_title: string;
  readonly kind: s.InterventionKind;
  readonly bindingness: s.Bindingness;
  readonly regime: Id;
  readonly issuer: string;
  readonly addressees: readonly string[];
  readonly signatories: readonly string[];
  readonly summary: string;
  readonly supersedes: Id | null;
  readonly implements: Id | null;
  readonly enforcer: string;
  readonly decider: string;
  readonly self_policed: boolean | null;
  readonly sanction: string;
  readonly enforcement_basis: s.Basis;
  readonly notes: string | null;
}

export interface LifecycleEventRow {
  readonly intervention: Id;
  readonly position: number;
  readonly date: PartialDate;
  readonly kind: s.EventKind;
  readonly extent: s.EventExtent | null;
  readonly note: string | null;
  readonly evidence: s.Evidence;
  readonly at: string | null;
}

export interface AuthorityRow {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly regime: Id | null;
  readonly note: string | null;
}

/** `enforces` or `decides` */
export const AUTHORITY_ROLES = ['enforces', 'decides'] as const;
export type AuthorityRole = (typeof AUTHORITY_ROLES)[number];

export interface AuthorityInterventionRow {
  readonly authority: Id;
  readonly role: AuthorityRole;
  readonly position: number;
  readonly intervention: Id;
}

export interface SourceRow {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly type: s.CslType;
  readonly title: string;
  readonly authors: readonly string[];
  readonly issued: PartialDate | null;
  readonly number: string | null;
  readonly url: string | null;
  readonly identifiers: readonly string[] | null;
}

export interface ReferenceRow {
  readonly id: Id;
  readonly slug: string;
  readonly title: string | null;
  readonly at: string | null;
  readonly evidence: s.Evidence | null;
  readonly note: string | null;
  readonly intervention: Id | null;
}
