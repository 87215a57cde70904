import { nameOf } from '../definitions/comparison-relations.js';
import { amountWords } from './amounts.js';
import { type ComparisonFigure, thresholdRows } from './comparison.js';
import type { TableModel } from './figure-table.js';
import { words } from './question-words.js';

/** A row for every threshold. */
export function thresholdTable({ comparison, subtitle }: ComparisonFigure): TableModel {
  return {
    caption: `Thresholds of ${comparison.concept.title}. ${subtitle}`,
    columns: [
      'Definition',
      'Metric',
      'Operator',
      'Value',
      'In words',
      'Unit',
      'Takes in or out',
      'Goes with',
      'Pinpoint',
    ],
    rows: thresholdRows(comparison).flatMap(({ metric, cells }) =>
      cells.flatMap(({ definition, values, pinpoint }) =>
        values.map(({ operator, value, unit, holds, branch }) => [
          nameOf(definition),
          words(metric?.slug ?? ''),
          operator,
          String(value),
          amountWords(value),
          unit,
          holds ? 'in' : 'out',
          branch ?? '',
          pinpoint ?? '',
        ]),
      ),
    ),
  };
}

/** A row for every pair. */
export function relationTable({ comparison }: ComparisonFigure): TableModel {
  return {
    caption: `How each two definitions of ${comparison.concept.title} stand to each other.`,
    columns: [
      'First',
      'Second',
      'The first is',
      'Only the first covers',
      'Only the second covers',
      'Undecided because',
    ],
    rows: comparison.relations.map(({ a, b, relation, onlyAInWords, onlyBInWords, undecidedBecause }) => [
      nameOf(a),
      nameOf(b),
      words(relation),
      onlyAInWords ?? '',
      onlyBInWords ?? '',
      undecidedBecause.join('; '),
    ]),
  };
}
