/** Definitions of one concept side by side: their thresholds on one scale, and how the cases they cover relate. */
import type { ComparisonRow, DefinitionComparison } from '../definitions/comparison.js';
import { comparisonBody } from './comparison-body.js';
import { relationLegend, relationsFit } from './comparison-relations.js';
import { thresholdLegend } from './comparison-thresholds.js';
import type { FigureOptions } from './figure-options.js';
import { PIXELS } from './figure-options.js';
import { type FigureParts, frame, MARGIN } from './frame.js';
import { counted, listed, words } from './question-words.js';
import type { Scene } from './scene-svg.js';

export interface ComparisonFigure {
  readonly comparison: DefinitionComparison;
  readonly subtitle: string;
}

export function comparisonScene(figure: ComparisonFigure, options: FigureOptions): Scene {
  return frame(comparisonParts(figure, PIXELS[options.width] - 2 * MARGIN[options.width]), options);
}

/** The rows of metrics on which somebody sets a threshold; those with the most definitions first. */
export function thresholdRows({ rows }: DefinitionComparison): readonly ComparisonRow[] {
  const stating = (row: ComparisonRow) => row.cells.filter(({ values }) => values.length > 0).length;
  return rows.filter((row) => row.metric !== null && stating(row) > 0).sort((a, b) => stating(b) - stating(a));
}

function comparisonParts({ comparison, subtitle }: ComparisonFigure, width: number): FigureParts {
  const { concept, definitions, relations } = comparison;
  const rows = thresholdRows(comparison);
  const fits = relationsFit(definitions.length, width);
  return {
    title: `${concept.title}: ${counted(definitions.length, 'definition')} compared`,
    subtitle,
    description: description(comparison),
    legend: [
      ...(rows.length > 0 ? thresholdLegend(rows) : []),
      ...(fits ? relationLegend(relations.map(({ relation }) => relation)) : []),
    ],
    body: (room) => comparisonBody(comparison, rows, fits, room),
    notes: [
      ...(rows.length > 0 ? [] : ['None of these definitions sets a threshold in numbers.']),
      ...(fits ? [] : [`How ${definitions.length} definitions stand to each other is in the table.`]),
    ],
  };
}

function description(comparison: DefinitionComparison): string {
  const { definitions, relations } = comparison;
  const rows = thresholdRows(comparison);
  const metrics = rows.map(({ metric }) => words(metric?.slug ?? ''));
  const on = metrics.length === 0 ? 'No thresholds in numbers.' : `Thresholds on ${listed(metrics)}.`;
  const counts = [...Map.groupBy(relations, ({ relation }) => relation)].map(
    ([relation, pairs]) => `${pairs.length} ${words(relation)}`,
  );
  return `${counted(definitions.length, 'definition')}. ${on} Pairs: ${listed(counts)}. The tables beside this figure have every threshold and pair.`;
}
