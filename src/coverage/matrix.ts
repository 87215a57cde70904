import type { Catalogue, CellRecord } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { CoverageMatrix, CoverageSummary } from './answers.js';
import { readCell } from './cell.js';
import type { CoverageFilter } from './filter.js';
import { publishedOrder } from './published-order.js';
import type { CellState } from './scales.js';
import { viewOn } from './view.js';

/** Every cell of the scenarios and layers that the filter asks for, scenario by scenario. */
export function coverageMatrix(catalogue: Catalogue, filter: CoverageFilter, asOf: CalendarDate): CoverageMatrix {
  const view = viewOn(filter, asOf);
  const cells = recordsOf(catalogue, filter).map((record) => readCell(record, view));
  return {
    scenarios: filter.scenarios,
    layers: filter.layers,
    cells,
    summary: summaryOf(countStates(cells.map((cell) => cell.state))),
  };
}

/** The cells that a filter asks for, before it is applied to their claims. */
export function recordsOf(catalogue: Catalogue, filter: CoverageFilter): readonly CellRecord[] {
  const layers = new Set(filter.layers);
  const order = publishedOrder(catalogue);
  const width = catalogue.layers.length;
  return filter.scenarios.flatMap((scenario) => {
    const start = (order.get(scenario) ?? 0) * width;
    return catalogue.cells.slice(start, start + width).filter((record) => layers.has(record.layer));
  });
}

/** How many cells are in each state. */
export type StateCounts = Record<CellState, number>;

export function countStates(states: readonly CellState[]): StateCounts {
  const number = { substantial: 0, partial: 0, nominal: 0, absent: 0, 'not-assessed': 0, 'not-applicable': 0 };
  for (const state of states) number[state] += 1;
  return number;
}

export function summaryOf({ substantial, partial, nominal, absent, ...aside }: StateCounts): CoverageSummary {
  return {
    assessed: substantial + partial + nominal + absent,
    ...{ substantial, partial, nominal, absent },
    notAssessed: aside['not-assessed'],
    notApplicable: aside['not-applicable'],
  };
}
