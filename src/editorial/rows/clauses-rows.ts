/** Concepts, definitions with their criteria, provisions, red lines. A row has the columns of its table; null where the part has no such field. */
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import type { CriterionPart } from '../../catalogue/parts.js';
import type * as s from '../../catalogue/scales.js';

export type CriterionKind = CriterionPart['kind'];

export interface ConceptRow {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly place: number;
  readonly question: string;
  readonly description: string;
  readonly why_regimes_differ: string;
}

export interface ConceptDimensionRow {
  readonly concept: Id;
  readonly position: number;
  readonly dimension: string;
  readonly metric: Id | null;
  readonly compare: string;
}

export interface ConceptRelationRow {
  readonly concept: Id;
  readonly relation: 'broader' | 'related';
  readonly position: number;
  readonly other: Id;
}

export interface DefinitionRow {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly concept: Id;
  readonly term: string;
  readonly pinpoint: string;
  readonly source: Id;
  readonly summary: string;
  readonly applies_from: CalendarDate | null;
  readonly evidence: s.Evidence;
  readonly at: string | null;
}

export interface CriterionRow {
  readonly definition: Id;
  readonly path: string;
  readonly parent_path: string | null;
  readonly parent_kind: CriterionKind | null;
  readonly position: number;
  readonly kind: CriterionKind;
  readonly metric: Id | null;
  readonly operator: s.ComparisonOperator | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly benchmark: string | null;
  readonly text: string | null;
  readonly decided_by: string | null;
  readonly judgement: Id | null;
}

export interface ConceptExampleRow {
  readonly concept: Id;
  readonly position: number;
  readonly text: string;
  readonly definition: Id | null;
  readonly evidence: s.Evidence;
  readonly at: string | null;
}

export interface ProvisionRow {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly pinpoint: string;
  readonly source: Id;
  readonly summary: string;
  readonly duties: readonly s.Duty[];
  readonly applies_from: CalendarDate | null;
  readonly evidence: s.Evidence;
  readonly at: string | null;
}

export interface RedLineRow {
  readonly id: Id;
  readonly slug: string;
  readonly intervention: Id;
  readonly kind: s.RedLineKind;
  readonly statement: string;
  readonly pinpoint: string;
  readonly source: Id;
  readonly responses: readonly s.RedLineResponse[];
  readonly applies_from: CalendarDate | null;
  readonly anatomy_basis: s.Basis;
  readonly evidence: s.Evidence;
  readonly at: string | null;
}

export interface RedLineTriggerRow {
  readonly red_line: Id;
  readonly position: number;
  readonly definition: Id;
}

export interface AnatomyPointRow {
  readonly red_line: Id;
  readonly criterion: s.AnatomyCriterion;
  readonly holds: boolean | null;
  readonly why: string;
}

export interface ScopeRow {
  readonly entry: Id;
  readonly entry_kind: 'provision' | 'red-line';
  readonly definitions_known: boolean;
  readonly combine: 'allOf' | 'anyOf' | null;
  readonly actor: s.ScopeActor;
  readonly occasion: string | null;
  readonly further: string | null;
  readonly note: string | null;
}

export interface ScopeDefinitionRow {
  readonly entry: Id;
  readonly role: 'definitions' | 'upon' | 'unless';
  readonly position: number;
  readonly definition: Id;
}
