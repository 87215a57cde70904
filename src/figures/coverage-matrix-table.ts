import type { MatrixFigure } from './matrix-model.js';
import type { TableModel } from './figure-table.js';
import { words } from './question-words.js';

/** A row for every cell: what the figure shows, and why. */
export function matrixTable({ matrix, changes, subtitle }: MatrixFigure): TableModel {
  const changed = new Map(changes?.map((change) => [`${change.scenario.id} ${change.layer.id}`, change]));
  return {
    caption: `State of every cell. ${subtitle}`,
    columns: [
      ...['Scenario', 'Layer', 'State', 'Weaknesses', 'Regimes', 'Reason'],
      ...(changes === undefined ? [] : ['Change']),
    ],
    rows: matrix.cells.map((cell) => [
      cell.scenario.title,
      cell.layer.title,
      words(cell.state),
      cell.weaknesses.map(words).join(', '),
      cell.regimes.map(({ name }) => name).join(', '),
      cell.reason,
      ...(changes === undefined ? [] : [changed.get(`${cell.scenario.id} ${cell.layer.id}`)?.reason ?? '']),
    ]),
  };
}
