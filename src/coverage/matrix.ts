import type { Catalogue, CellRecord } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { CoverageCell, CoverageMatrix, CoverageSummary } from './answers.js';
import { readCell } from './cell.js';
import type { CoverageFilter } from './filter.js';
import type { CellState } from './scales.js';
import { viewOn } from './view.js';

/** Every cell of the scenarios and layers that the filter asks for, scenario by scenario. */
export function coverageMatrix(catalogue: Catalogue, filter: CoverageFilter, asOf: CalendarDate): CoverageMatrix {
  const view = viewOn(filter, asOf);
  const cells = recordsOf(catalogue, filter).map((record) => readCell(record, view));
  return { scenarios: filter.scenarios, layers: filter.layers, cells, summary: summarise(cells) };
}

/** The cells that a filter asks for, before it is applied to their claims. */
export function recordsOf(catalogue: Catalogue, filter: CoverageFilter): readonly CellRecord[] {
  const scenarios = new Set(filter.scenarios);
  const layers = new Set(filter.layers);
  return catalogue.cells.filter((record) => scenarios.has(record.scenario) && layers.has(record.layer));
}

export function summarise(cells: readonly CoverageCell[]): CoverageSummary {
  return summariseStates(cells.map((cell) => cell.state));
}

export function summariseStates(states: readonly CellState[]): CoverageSummary {
  const number = (state: CellState) => states.filter((other) => other === state).length;
  const notAssessed = number('not-assessed');
  const notApplicable = number('not-applicable');
  return {
    assessed: states.length - notAssessed - notApplicable,
    substantial: number('substantial'),
    partial: number('partial'),
    nominal: number('nominal'),
    absent: number('absent'),
    notAssessed,
    notApplicable,
  };
}
