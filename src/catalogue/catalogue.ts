import type {
  Assessment,
  Authority,
  Claim,
  CommonCause,
  Concept,
  Definition,
  Entry,
  Hole,
  Intervention,
  Judgement,
  Layer,
  LineageStep,
  Metric,
  Provision,
  RedLine,
  Reference,
  Regime,
  Scenario,
  Source,
} from './entries.js';
import type { Id } from './ids.js';
import type { FramePart } from './parts-frame.js';

/** Claims, holes and the assessment of one scenario at one layer, before any filter. */
export interface CellRecord {
  readonly scenario: Scenario;
  readonly layer: Layer;
  /** strongest first, then surest, then most binding, then by id */
  readonly claims: readonly Claim[];
  /** by id */
  readonly holes: readonly Hole[];
  readonly assessment: Assessment | null;
}

/** All published knowledge as one immutable value. Lists are in published order; made by `assemble`. */
export interface Catalogue {
  readonly frame: FramePart;
  readonly regimes: readonly Regime[];
  readonly metrics: readonly Metric[];
  readonly judgements: readonly Judgement[];
  readonly references: readonly Reference[];
  readonly layers: readonly Layer[];
  readonly causes: readonly CommonCause[];
  readonly scenarios: readonly Scenario[];
  readonly concepts: readonly Concept[];
  readonly interventions: readonly Intervention[];
  readonly authorities: readonly Authority[];
  readonly sources: readonly Source[];
  readonly provisions: readonly Provision[];
  readonly definitions: readonly Definition[];
  readonly redLines: readonly RedLine[];
  readonly claims: readonly Claim[];
  readonly assessments: readonly Assessment[];
  readonly holes: readonly Hole[];
  readonly lineageSteps: readonly LineageStep[];
  /** scenario by scenario in published order, layers in theirs */
  readonly cells: readonly CellRecord[];
  readonly byId: ReadonlyMap<Id, Entry>;
}
