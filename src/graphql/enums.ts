import { ENTRY_KINDS } from '../catalogue/ids.js';
import * as scales from '../catalogue/scales.js';
import { slugEnum } from './slug-enum.js';

/** The enums of the schema whose values are vocabularies of the catalogue. */
export const CATALOGUE_ENUMS = {
  AnatomyCriterion: slugEnum(scales.ANATOMY_CRITERIA),
  Basis: slugEnum(scales.BASES),
  Bindingness: slugEnum(scales.BINDINGNESS),
  ChangeKind: slugEnum(scales.CHANGE_KINDS),
  CodingMethod: slugEnum(scales.CODING_METHODS),
  ComparisonOperator: { LESS_THAN: '<', AT_MOST: '<=', MORE_THAN: '>', AT_LEAST: '>=' },
  Confidence: slugEnum(scales.CONFIDENCES),
  Duty: slugEnum(scales.DUTIES),
  EntryKind: slugEnum(ENTRY_KINDS),
  EventExtent: slugEnum(scales.EVENT_EXTENTS),
  EventKind: slugEnum(scales.EVENT_KINDS),
  Evidence: slugEnum(scales.EVIDENCE),
  IndicatorKind: slugEnum(scales.INDICATOR_KINDS),
  InterventionKind: slugEnum(scales.INTERVENTION_KINDS),
  InterventionStatus: slugEnum(scales.STATUSES),
  LineageDirection: slugEnum(scales.CHANGE_DIRECTIONS),
  LineageRelation: slugEnum(scales.LINEAGE_RELATIONS),
  MappingMatch: slugEnum(scales.MATCHES),
  RedLineKind: slugEnum(scales.RED_LINE_KINDS),
  RedLineResponse: slugEnum(scales.RED_LINE_RESPONSES),
  RegimeKind: slugEnum(scales.REGIME_KINDS),
  ReviewOutcome: slugEnum(scales.REVIEW_OUTCOMES),
  ScenarioDomain: slugEnum(scales.SCENARIO_DOMAINS),
  ScopeActor: slugEnum(scales.SCOPE_ACTORS),
  ScopeCombination: slugEnum(['allOf', 'anyOf']),
  Strength: slugEnum(scales.STRENGTHS),
  Verification: slugEnum(scales.VERIFICATIONS),
};
