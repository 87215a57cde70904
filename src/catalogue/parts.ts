/**
 * The catalogue as flat, JSON-serialisable parts: what seed files say, what the tables hold and what a release
 * stores. References are ids. An optional field that is absent is unknown or does not apply; lists are never absent.
 */
import type { CalendarDate, PartialDate } from './dates.js';
import type { Id } from './ids.js';
import type * as s from './scales.js';

/** How a fact was established, and where it was read (absent for `recalled`). */
export interface Evidenced {
  readonly evidence: s.Evidence;
  readonly at?: string;
}

export interface ReviewPart {
  readonly by: string;
  readonly on: CalendarDate;
  readonly outcome: s.ReviewOutcome;
  readonly note?: string;
}

/** Who coded an assertion of ours, and which people have looked at it since. */
export interface Coded {
  readonly method: s.CodingMethod;
  readonly reviews: readonly ReviewPart[];
}

export interface RegimePart {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly kind: s.RegimeKind;
  /** ISO 3166-1 alpha-2 */
  readonly country?: string;
  /** what others call it, `wikidata:Q99`; see `identifier-schemes.ts` */
  readonly identifiers?: readonly string[];
}

export interface EventPart extends Evidenced {
  readonly date: PartialDate;
  readonly kind: s.EventKind;
  /** only and always on `applies` */
  readonly extent?: s.EventExtent;
  readonly note?: string;
}

export interface EnforcementPart {
  readonly enforcer: string;
  readonly decider: string;
  /** absent: unknown */
  readonly selfPoliced?: boolean;
  readonly sanction: string;
  readonly basis: s.Basis;
}

export interface InterventionPart {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: s.InterventionKind;
  readonly bindingness: s.Bindingness;
  readonly regime: Id;
  readonly issuer: string;
  readonly addressees: readonly string[];
  readonly signatories: readonly string[];
  readonly summary: string;
  readonly supersedes?: Id;
  readonly implements?: Id;
  readonly events: readonly EventPart[];
  readonly enforcement: EnforcementPart;
  readonly notes?: string;
}

/** A bibliographic record of an intervention. */
export interface SourcePart {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly type: s.CslType;
  readonly title: string;
  readonly authors: readonly string[];
  readonly issued?: PartialDate;
  readonly number?: string;
  readonly url?: string;
  /** identifiers of the work that its number and address do not hold, `celex:32024R1689` */
  readonly identifiers?: readonly string[];
}

/** To what a provision or red line applies, and on what occasion. */
export interface ScopePart {
  /** `unknown`: the text makes it depend on a definition that was not read */
  readonly definitions: readonly Id[] | 'unknown';
  readonly combine?: 'allOf' | 'anyOf';
  readonly actor: s.ScopeActor;
  /** definitions of the event that sets the duty off */
  readonly upon: readonly Id[];
  /** an occasion that no definition catches */
  readonly when?: string;
  /** definitions whose members are excepted */
  readonly unless: readonly Id[];
  /** a further condition that no definition catches */
  readonly further?: string;
  readonly note?: string;
}

export interface ProvisionPart extends Evidenced {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly pinpoint: string;
  readonly source: Id;
  readonly summary: string;
  readonly duties: readonly s.Duty[];
  readonly appliesFrom?: CalendarDate;
  readonly scope?: ScopePart;
}

export type CriterionPart =
  | { readonly kind: 'all-of'; readonly of: readonly CriterionPart[] }
  | { readonly kind: 'any-of'; readonly of: readonly CriterionPart[] }
  | { readonly kind: 'not'; readonly of: CriterionPart }
  | ComparisonPart
  | JudgementLeafPart;

export interface ComparisonPart {
  readonly kind: 'comparison';
  readonly metric: Id;
  readonly operator: s.ComparisonOperator;
  readonly value: number;
  readonly unit: string;
  /** names what is measured; leaves with different names are different quantities */
  readonly benchmark?: string;
}

export interface JudgementLeafPart {
  readonly kind: 'judgement';
  /** what a person must decide */
  readonly text: string;
  readonly decidedBy: string;
  /** the shared judgement that this leaf is; leaves that share one are the same atom */
  readonly judgement?: Id;
}

export interface DefinitionPart extends Evidenced {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly concept: Id;
  readonly term: string;
  readonly pinpoint: string;
  readonly source: Id;
  readonly summary: string;
  readonly appliesFrom?: CalendarDate;
  readonly criteria?: CriterionPart;
}

export interface AnatomyPointPart {
  readonly holds: boolean | 'unknown';
  readonly why: string;
}

export type AnatomyPart = Readonly<Record<s.AnatomyCriterion, AnatomyPointPart>> & {
  readonly basis: s.Basis;
};

export interface RedLinePart extends Evidenced {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly kind: s.RedLineKind;
  readonly statement: string;
  readonly pinpoint: string;
  readonly source: Id;
  readonly trigger: readonly Id[];
  readonly responses: readonly s.RedLineResponse[];
  readonly appliesFrom?: CalendarDate;
  readonly scope?: ScopePart;
  readonly anatomy: AnatomyPart;
}

export interface ClaimPart extends Coded {
  readonly id: Id;
  readonly subject: Id;
  readonly scenario: Id;
  readonly layer: Id;
  readonly strength: s.Strength;
  readonly confidence: s.Confidence;
  readonly rationale: string;
}

export interface HolePart extends Coded {
  readonly id: Id;
  readonly subject: Id;
  readonly scenario: Id;
  readonly layer: Id;
  readonly shows: string;
  /** when the failure was shown, where that is later than the first event of its text */
  readonly since?: PartialDate;
  readonly confidence: s.Confidence;
}

export interface AssessmentPart extends Coded {
  readonly id: Id;
  readonly scenario: Id;
  readonly layer: Id;
  readonly applicable: boolean;
  readonly date: CalendarDate;
  readonly finding: string;
  readonly missing?: string;
  readonly basis: readonly Id[];
}
