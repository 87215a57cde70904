/** `redlines figures`: shares that a report can quote. */
import type { CoverageFilter } from '../coverage/filter.js';
import type { HeadlineFigure } from '../coverage/headline-figures.js';
import { filterWords } from './filter-words.js';
import type { ReadFrom } from './read-from.js';
import type { Report } from './report.js';

interface FiguresAnswer {
  readonly from: ReadFrom;
  readonly filter: CoverageFilter;
  readonly cells: string;
  readonly figures: readonly HeadlineFigure[];
}

export function figuresReport({ from, filter, cells, figures }: FiguresAnswer): Report {
  const rows = figures.map((figure) => [
    figure.title,
    shareWords(figure),
    `${figure.numerator} of ${figure.denominator}`,
    figure.definition,
  ]);
  return {
    head: { title: `Figures as of ${from.asOf}: ${cells}`, lines: [`counting: ${filterWords(filter)}`], from },
    tables: [
      {
        title: 'Shares',
        columns: [
          { title: 'Figure', width: 24 },
          { title: 'Share', width: 9 },
          { title: 'Counted', width: 14 },
          { title: 'What it is' },
        ],
        rows,
      },
    ],
    notes: ['With --format json each comes with the GraphQL query that gives its numbers.'],
    records: {
      header: ['slug', 'title', 'share', 'numerator', 'denominator', 'definition', 'query', 'filter'],
      rows: figures.map((figure) => [
        ...[
          figure.slug,
          figure.title,
          String(figure.share ?? ''),
          String(figure.numerator),
          String(figure.denominator),
        ],
        ...[figure.definition, figure.query, filterWords(filter)],
      ]),
    },
    data: { headlineFigures: figures },
  };
}

/** `34.1 %`; a dash where there is nothing to divide by. */
function shareWords({ share }: HeadlineFigure): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}
