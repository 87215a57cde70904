/** What the coverage analyses answer. */
import type { Assessment, Claim, Hole, Intervention, Layer, Regime, Scenario } from '../catalogue/entries.js';
import type { Id } from '../catalogue/ids.js';
import type { CellState, Weakness } from './scales.js';

/** One scenario at one layer, read under a filter on a day. */
export interface CoverageCell {
  readonly scenario: Scenario;
  readonly layer: Layer;
  readonly state: CellState;
  /** in the order of the scale; only covered cells have any */
  readonly weaknesses: readonly Weakness[];
  /** the claims that count, strongest first, then surest, then by id */
  readonly claims: readonly Claim[];
  /** observed failures on record on the day, by id */
  readonly holes: readonly Hole[];
  readonly assessment: Assessment | null;
  /** whose claims count, in published order */
  readonly regimes: readonly Regime[];
  /** in plain words, naming the clause that decides */
  readonly reason: string;
}

export interface CoverageSummary {
  /** cells that somebody looked at and that can apply: the four states below */
  readonly assessed: number;
  readonly substantial: number;
  readonly partial: number;
  readonly nominal: number;
  readonly absent: number;
  readonly notAssessed: number;
  readonly notApplicable: number;
}

export interface CoverageMatrix {
  readonly scenarios: readonly Scenario[];
  readonly layers: readonly Layer[];
  /** scenario by scenario, layers in order */
  readonly cells: readonly CoverageCell[];
  readonly summary: CoverageSummary;
}

export interface CoverageGap {
  /** `gap/<scenario>/<layer>` and, after `?`, what differs from the default question */
  readonly id: Id;
  readonly cell: CoverageCell;
  readonly scenario: Scenario;
  readonly layer: Layer;
  readonly state: CellState;
  readonly weaknesses: readonly Weakness[];
  readonly reason: string;
  /** the cover that comes closest: what counts and is too weak, then what the filter left out; at most five */
  readonly nearest: readonly Claim[];
  /** interventions that hold this layer at the target for other scenarios under the same filter */
  readonly peers: readonly Intervention[];
  /** interventions not in force that would close this gap by themselves if they were, under the same filter */
  readonly wouldClose: readonly Intervention[];
}
