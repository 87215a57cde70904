/** When somebody is to look at cells of the matrix again. An assessment says what was found on its date, and ages. */
import { addMonths, type CalendarDate } from '../catalogue/dates.js';
import type { Assessment, Scenario } from '../catalogue/entries.js';
import type { DateToCome } from './dates-to-come.js';

/** How long an assessment stands before its review is due, in months. */
export const REVIEW_AFTER_MONTHS = 12;

/** One for each scenario and day on which reviews of its cells fall due, of a day and later. */
export function reviewsDue(assessments: readonly Assessment[], asOf: CalendarDate): readonly DateToCome[] {
  const byScenario = Map.groupBy(assessments, ({ scenario }) => scenario);
  return [...byScenario]
    .flatMap(([scenario, own]) => {
      const days = Map.groupBy(own, ({ date }) => addMonths(date, REVIEW_AFTER_MONTHS));
      return [...days].map(([due, cells]) => review(scenario, due, cells));
    })
    .filter(({ date }) => date >= asOf);
}

function review(scenario: Scenario, date: CalendarDate, cells: readonly Assessment[]): DateToCome {
  const layers = cells.map(({ layer }) => layer.title).join('; ');
  return {
    key: `review/${scenario.slug}/${date}`,
    date,
    about: scenario,
    category: 'Review due',
    summary: `${scenario.title}: review of ${String(cells.length)} ${cells.length === 1 ? 'cell' : 'cells'} due`,
    lines: [`The assessments are ${String(REVIEW_AFTER_MONTHS)} months old by then. Layers: ${layers}.`],
  };
}
