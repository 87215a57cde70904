import type { CheeseFigure } from './cheese.js';
import { slicesOf } from './cheese-slices.js';
import type { TableModel } from './figure-table.js';
import { words } from './question-words.js';

/** A row for every slice, from hazard to harm. */
export function cheeseTable({ cheese, subtitle }: CheeseFigure): TableModel {
  const assigned = new Map(cheese.assignment.map(({ layer, regime }) => [layer, regime.name]));
  return {
    caption: `Slices between ${cheese.scenario.title} and harm, in order. ${subtitle}`,
    columns: ['Layer', 'State', 'Holds', 'Weaknesses', 'Counts for', 'Reason'],
    rows: slicesOf(cheese).map(({ cell, holds }) => [
      cell.layer.title,
      words(cell.state),
      holds ? 'yes' : 'no',
      cell.weaknesses.map(words).join(', '),
      assigned.get(cell.layer) ?? '',
      cell.reason,
    ]),
  };
}
