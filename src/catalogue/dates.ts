/**
 * Calendar dates as strings: a `CalendarDate` is a day (`2024-05-21`), a `PartialDate` is as precise as it is known
 * (`2024`, `2024-05`, `2024-05-21`) and counts from its first day. Strings compare in calendar order once completed.
 */
export type CalendarDate = string;
export type PartialDate = string;

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a year, a month or a day of the Gregorian calendar that exists. */
export function isPartialDate(text: string): boolean {
  const found = PARTIAL.exec(text);
  if (!found) return false;
  const [, year = '', month = '01', day = '01'] = found;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether the text is a day that exists. */
export function isCalendarDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The first day that a date of any precision can mean. */
export function firstDay(date: PartialDate): CalendarDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** An upper bound of the days that a date of any precision can mean, to compare with: `2024-02` gives `2024-02-31`. */
export function notAfter(date: PartialDate): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** The day of an instant, in UTC. */
export function dayOf(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10);
}

/** The same day so many months later; the last day of the month where the month is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const target = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())));
  return dayOf(target);
}

/** The later of two days; an absent one does not count. */
export function later(a: CalendarDate, b: CalendarDate | undefined): CalendarDate {
  return b !== undefined && b > a ? b : a;
}
