/** One scenario through all its slices: where the holes line up, and which single failure lines them up. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Layer, Scenario } from '../catalogue/entries.js';
import type { CoverageCell } from './answers.js';
import { type CommonCauseEffect, commonCauses } from './common-causes.js';
import { HOLDS_FROM, holdingCells, independentAssignment, type LayerAssignment } from './depth.js';
import { whyEmpty } from './emptiness.js';
import type { CoverageFilter } from './filter.js';
import { coverageMatrix } from './matrix.js';
import type { CellState } from './scales.js';
import { type SharedParent, sharedParents } from './shared-parents.js';

/** A stage of the scenario's pathway, with the layers that could stop it there and whether they hold. */
export interface StageCoverage {
  readonly step: number;
  readonly stage: string;
  readonly stops: readonly StopCoverage[];
  /** whether any of them holds */
  readonly holds: boolean;
}

export interface StopCoverage {
  readonly layer: Layer;
  readonly how: string;
  /** null where the filter leaves the layer out */
  readonly state: CellState | null;
  readonly holds: boolean;
}

export interface SwissCheese {
  readonly scenario: Scenario;
  /** upstream first */
  readonly slices: readonly CoverageCell[];
  readonly stages: readonly StageCoverage[];
  /** layers that hold */
  readonly depth: number;
  /** layers that can each be given a regime of their own */
  readonly independentDepth: number;
  /** the assignment that proves the independent depth */
  readonly assignment: readonly LayerAssignment[];
  /** what opens cells by itself, worst first */
  readonly commonCauses: readonly CommonCauseEffect[];
  /** the worst of them; null where nothing holds */
  readonly singlePointOfFailure: CommonCauseEffect | null;
  /** the worst regime, parent commitment or authority, causes of layers left aside */
  readonly worstInstitution: CommonCauseEffect | null;
  readonly sharedParents: readonly SharedParent[];
  /** why there is nothing to see, where there is nothing; else null */
  readonly note: string | null;
}

/** @param filter its scenarios are not read: the scenario is the question's, see `resolveScenario` */
export function swissCheese(
  catalogue: Catalogue,
  scenario: Scenario,
  filter: CoverageFilter,
  asOf: CalendarDate,
): SwissCheese {
  const slices = coverageMatrix(catalogue, { ...filter, scenarios: [scenario] }, asOf).cells;
  const assignment = independentAssignment(slices, HOLDS_FROM);
  const causes = commonCauses(catalogue, slices, HOLDS_FROM);
  return {
    scenario,
    slices,
    stages: stagesOf(scenario, slices),
    depth: holdingCells(slices, HOLDS_FROM).length,
    independentDepth: assignment.length,
    assignment,
    commonCauses: causes,
    singlePointOfFailure: causes[0] ?? null,
    worstInstitution: causes.find((effect) => effect.kind !== 'layers') ?? null,
    sharedParents: sharedParents(catalogue, slices),
    note: whyEmpty(slices, filter),
  };
}

function stagesOf(scenario: Scenario, slices: readonly CoverageCell[]): readonly StageCoverage[] {
  const byLayer = new Map(slices.map((cell) => [cell.layer, cell]));
  const holding = new Set(holdingCells(slices, HOLDS_FROM));
  return scenario.pathway.map(({ step, stage, stops }) => {
    const covered = stops.map(({ layer, how }): StopCoverage => {
      const cell = byLayer.get(layer);
      return { layer, how, state: cell?.state ?? null, holds: cell !== undefined && holding.has(cell) };
    });
    return { step, stage, stops: covered, holds: covered.some((stop) => stop.holds) };
  });
}
