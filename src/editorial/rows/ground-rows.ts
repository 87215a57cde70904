/** Entries, regimes, metrics, judgements, the meaning of terms. A row has the columns of its table; null where the part has no such field. */
import type { CalendarDate } from '../../catalogue/dates.js';
import type { EntryKind, Id } from '../../catalogue/ids.js';
import type * as s from '../../catalogue/scales.js';

export interface EntryRow {
  readonly id: Id;
  readonly kind: EntryKind;
  readonly position: number;
}

export interface RegimeRow {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly kind: s.RegimeKind;
  readonly country: string | null;
  readonly identifiers: readonly string[] | null;
}

export interface MetricRow {
  readonly id: Id;
  readonly slug: string;
  readonly unit: string;
  readonly means: string | null;
}

export interface JudgementRow {
  readonly id: Id;
  readonly slug: string;
  readonly meaning: string;
}

export interface StrengthMeaningRow {
  readonly slug: s.Strength;
  readonly position: number;
  readonly title: string;
  readonly means: string;
}

export interface ConfidenceMeaningRow {
  readonly slug: s.Confidence;
  readonly position: number;
  readonly probability_from: number;
  readonly probability_to: number;
}

export interface EvidenceMeaningRow {
  readonly slug: s.Evidence;
  readonly position: number;
  readonly means: string;
}

export interface TaxonomyRow {
  readonly slug: string;
  readonly position: number;
  readonly means: string;
}

export interface ReliabilityRow {
  readonly edition: string;
  readonly position: number;
  readonly date: CalendarDate;
  readonly method: s.CodingMethod;
  readonly sample: number;
  readonly blind: boolean;
  readonly scale: readonly string[];
  readonly confusion: readonly (readonly number[])[];
  readonly exact_agreement: number;
  readonly within_one_step: number;
  readonly weighted_kappa: number;
  readonly hardest: readonly string[];
}
