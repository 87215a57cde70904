/** Months counted through, so that a slider can stand for them. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CalendarDate } from '../../catalogue/dates.js';
import { QuestionError } from '../../catalogue/question-error.js';

/** Before it there is too little on record to look at month by month. */
const FIRST_YEAR = 2016;

export interface MonthRange {
  readonly first: number;
  readonly last: number;
}

/** `2016-01` is 0. */
export function monthOf(date: CalendarDate): number {
  return (Number(date.slice(0, 4)) - FIRST_YEAR) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The first day of a month. */
export function dayOfMonth(month: number): CalendarDate {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** From the first year to the last day on which something is known to change, or today. */
export function monthsOf({ interventions }: Catalogue, today: CalendarDate): MonthRange {
  const days = interventions.flatMap(({ timeline, provisions, definitions, redLines }) => [
    ...timeline.map(({ from }) => from),
    ...[...provisions, ...definitions, ...redLines].flatMap(({ appliesFrom }) => appliesFrom ?? []),
  ]);
  return { first: 0, last: days.reduce((last, day) => Math.max(last, monthOf(day)), monthOf(today)) };
}

/**
 * The day that the slider of a form asks for, or null where it asks for none.
 * @throws QuestionError BAD_ARGUMENT
 */
export function dayAsked(query: URLSearchParams): CalendarDate | null {
  const month = query.get('month');
  if (month === null) return null;
  if (/^\d{1,3}$/.test(month)) return dayOfMonth(Number(month));
  const message = `month must be the number of a month, counted from January ${FIRST_YEAR} as 0.`;
  throw new QuestionError('BAD_ARGUMENT', message, ['month'], ['0', '107']);
}
