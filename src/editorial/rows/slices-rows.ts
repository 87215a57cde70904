/** Layers, common causes, scenarios. A row has the columns of its table; null where the part has no such field. */
import type { PartialDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import type * as s from '../../catalogue/scales.js';

export interface LayerRow {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly place: number;
  readonly holds: string;
  readonly description: string;
  readonly measures: readonly string[];
}

export interface LayerHoleRow {
  readonly layer: Id;
  readonly position: number;
  readonly hole: string;
  readonly example: string | null;
  readonly evidence: s.Evidence;
  readonly at: string | null;
}

export interface SharedFailureModeRow {
  readonly layer: Id;
  readonly position: number;
  readonly with_layer: Id;
  readonly common_cause: string;
}

export interface LayerReferenceRow {
  readonly layer: Id;
  readonly position: number;
  readonly reference: Id;
}

export interface CauseRow {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly remedy: string;
}

export interface CauseLayerRow {
  readonly cause: Id;
  readonly position: number;
  readonly layer: Id;
}

export interface ScenarioRow {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly domain: s.ScenarioDomain;
  readonly place: number;
  readonly description: string;
  readonly actors: readonly string[];
  readonly severity: string;
}

export interface ScenarioStageRow {
  readonly scenario: Id;
  readonly position: number;
  readonly step: number;
  readonly stage: string;
}

export interface ScenarioStopRow {
  readonly scenario: Id;
  readonly stage: number;
  readonly position: number;
  readonly layer: Id;
  readonly how: string;
}

export interface ScenarioIndicatorRow {
  readonly scenario: Id;
  readonly position: number;
  readonly text: string;
  readonly kind: s.IndicatorKind;
  readonly date: PartialDate | null;
  readonly evidence: s.Evidence;
  readonly at: string | null;
}

export interface ScenarioMappingRow {
  readonly scenario: Id;
  readonly position: number;
  readonly taxonomy: string;
  readonly facet: string | null;
  readonly term: string;
  readonly name: string | null;
  readonly match: s.Match | null;
}

export interface ScenarioRelationRow {
  readonly scenario: Id;
  readonly position: number;
  readonly related: Id;
}

export interface ScenarioReferenceRow {
  readonly scenario: Id;
  readonly position: number;
  readonly reference: Id;
}
