import type { TableModel } from './figure-table.js';
import type { HistoryFigure } from './history.js';
import { runsOf } from './history-strip.js';
import { words } from './question-words.js';

/** A row for every time in which a cell kept its state. */
export function historyTable({ points, subtitle }: HistoryFigure): TableModel {
  return {
    caption: `States of each cell over time. ${subtitle}`,
    columns: ['Scenario', 'Layer', 'State', 'From', 'To'],
    rows: runsOf(points).flatMap(({ scenario, layer, runs }) =>
      runs.map(({ state, from, to }) => [scenario.title, layer.title, words(state), from, to]),
    ),
  };
}
