import { type CalendarDate, dayOf } from '../catalogue/dates.js';

const DAY_MS = 86_400_000;

/** Today in UTC, as a clock has it; written out when the day changes, and not each time. */
export function todayBy(clock: () => Date): () => CalendarDate {
  let [number, day] = [Number.NaN, ''];
  return () => {
    const now = clock();
    const today = Math.floor(now.getTime() / DAY_MS);
    if (today !== number) [number, day] = [today, dayOf(now)];
    return day;
  };
}
