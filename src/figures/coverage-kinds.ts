/** Figures of coverage: on a day, since another day, of one scenario, over time. */
import { CELL_KEYS, filterInput, grounds } from '../answers/coverage-kinds.js';
import { type Pair, required } from '../answers/answer-kind.js';
import { addMonths, type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import { compareCoverage } from '../coverage/compare-coverage.js';
import { resolveFilter } from '../coverage/filter.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import { coverageHistory } from '../coverage/history.js';
import { coverageMatrix } from '../coverage/matrix.js';
import { FILTER_KEYS, type QuestionPairs } from '../coverage/question-pairs.js';
import { resolveScenario } from '../coverage/scenario-question.js';
import { swissCheese } from '../coverage/swiss-cheese.js';
import { cheeseScene } from './cheese.js';
import { cheeseTable } from './cheese-table.js';
import { matrixScene } from './coverage-matrix.js';
import { matrixTable } from './coverage-matrix-table.js';
import type { FigureKind } from './figure-kind.js';
import { historyScene } from './history.js';
import { historyTable } from './history-table.js';
import { filterClauses, questionWords } from './question-words.js';

/** @throws QuestionError BAD_ARGUMENT where the value is no day */
export function dayOf({ list }: QuestionPairs, key: string): CalendarDate | undefined {
  const [day] = list(key) ?? [];
  if (day === undefined || isCalendarDate(day)) return day;
  throw new QuestionError('BAD_ARGUMENT', `${key} must be a day, and "${day}" is none.`, [key], [`${key}=2026-11-01`]);
}

export const coverageFigure: FigureKind = {
  name: 'coverage',
  keys: [...CELL_KEYS, 'since'],
  read({ catalogue, pairs, asOf }) {
    const filter = resolveFilter(catalogue, filterInput(pairs), ['path']);
    const since = dayOf(pairs, 'since');
    const subtitle = questionWords(filter, asOf);
    const question: readonly Pair[] = filterPairs(filter, catalogue);
    if (since === undefined) {
      return {
        pairs: question,
        draw: () => {
          const figure = { matrix: coverageMatrix(catalogue, filter, asOf), subtitle };
          return {
            scene: (options) => matrixScene(figure, options),
            tables: [matrixTable(figure)],
            rests: grounds(figure.matrix.cells),
          };
        },
      };
    }
    return {
      pairs: [...question, ['since', since]],
      draw: () => {
        const view = { catalogue, filter, asOf };
        const { to: matrix, changes } = compareCoverage({ ...view, asOf: since }, view);
        const figure = { matrix, changes, subtitle, title: `What changed in cover since ${since}` };
        return {
          scene: (options) => matrixScene(figure, options),
          tables: [matrixTable(figure)],
          rests: grounds(matrix.cells),
        };
      },
    };
  },
};

export const cheeseFigure: FigureKind = {
  name: 'cheese',
  keys: ['scenario', 'layers', ...FILTER_KEYS],
  read({ catalogue, pairs, asOf }) {
    const { scenario, filter } = resolveScenario(catalogue, required(pairs, 'scenario'), filterInput(pairs), ['path']);
    const rest = filterPairs(filter, catalogue).filter(([key]) => key !== 'scenarios');
    return {
      pairs: [['scenario', scenario.slug], ...rest],
      draw: () => {
        const cheese = swissCheese(catalogue, scenario, filter, asOf);
        const figure = { cheese, subtitle: questionWords(filter, asOf) };
        return {
          scene: (options) => cheeseScene(figure, options),
          tables: [cheeseTable(figure)],
          rests: grounds(cheese.slices),
        };
      },
    };
  },
};

/** Three years up to the day, where the question does not say. */
const USUAL_MONTHS = -36;

export const historyFigure: FigureKind = {
  name: 'history',
  keys: ['from', 'to', ...CELL_KEYS],
  read({ catalogue, pairs, asOf }) {
    const filter = resolveFilter(catalogue, filterInput(pairs), ['path']);
    const to = dayOf(pairs, 'to') ?? asOf;
    const from = dayOf(pairs, 'from') ?? addMonths(to, USUAL_MONTHS);
    return {
      pairs: [['from', from], ['to', to], ...filterPairs(filter, catalogue)],
      draw: () => {
        const points = coverageHistory(catalogue, { filter, from, to, step: 'month' });
        const subtitle = `${from} to ${to}, by month${filterClauses(filter)}.`;
        const cells = new Set(filter.scenarios.map(({ id }) => id));
        return {
          scene: (options) => historyScene({ points, subtitle }, options),
          tables: [historyTable({ points, subtitle })],
          rests: catalogue.claims.filter(({ scenario }) => cells.has(scenario.id)),
        };
      },
    };
  },
};
