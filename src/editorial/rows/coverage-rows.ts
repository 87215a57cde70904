/** Claims, holes, assessments, lineages, reviews. A row has the columns of its table; null where the part has no such field. */
import type { CalendarDate, PartialDate } from '../../catalogue/dates.js';
import type { Id, SubjectKind } from '../../catalogue/ids.js';
import type * as s from '../../catalogue/scales.js';

/** What is coded and can be reviewed. */
export type CodedKind = 'claim' | 'hole' | 'cell' | 'lineage-step';

export interface ClaimRow {
  readonly id: Id;
  readonly subject: Id;
  readonly subject_kind: SubjectKind;
  readonly scenario: Id;
  readonly layer: Id;
  readonly strength: s.Strength;
  readonly confidence: s.Confidence;
  readonly rationale: string;
  readonly method: s.CodingMethod;
}

export interface HoleRow {
  readonly id: Id;
  readonly subject: Id;
  readonly subject_kind: SubjectKind;
  readonly scenario: Id;
  readonly layer: Id;
  readonly shows: string;
  readonly since: PartialDate | null;
  readonly confidence: s.Confidence;
  readonly method: s.CodingMethod;
}

export interface AssessmentRow {
  readonly id: Id;
  readonly scenario: Id;
  readonly layer: Id;
  readonly applicable: boolean;
  readonly date: CalendarDate;
  readonly finding: string;
  readonly missing: string | null;
  readonly method: s.CodingMethod;
}

export interface AssessmentBasisRow {
  readonly assessment: Id;
  readonly position: number;
  readonly subject: Id;
  readonly subject_kind: SubjectKind;
}

export interface LineageStepRow {
  readonly id: Id;
  readonly from_intervention: Id;
  readonly to_intervention: Id | null;
  readonly relation: s.LineageRelation;
  readonly summary: string;
  readonly method: s.CodingMethod;
}

export interface LineageChangeRow {
  readonly lineage_step: Id;
  readonly position: number;
  readonly kind: s.ChangeKind;
  readonly before: Id | null;
  readonly before_kind: SubjectKind | null;
  readonly after: Id | null;
  readonly after_kind: SubjectKind | null;
  readonly direction: s.ChangeDirection;
  readonly what: string;
  readonly basis: s.Basis;
}

export interface ReviewRow {
  readonly entry: Id;
  readonly entry_kind: CodedKind;
  readonly position: number;
  readonly reviewer: string;
  readonly reviewed_on: CalendarDate;
  readonly outcome: s.ReviewOutcome;
  readonly note: string | null;
}
