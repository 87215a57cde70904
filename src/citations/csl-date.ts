import type { PartialDate } from '../catalogue/dates.js';
import type { CslDate } from './csl.js';

/** `2024-05` is `[[2024, 5]]`: as precise as it is known. */
export function cslDate(date: PartialDate): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}
