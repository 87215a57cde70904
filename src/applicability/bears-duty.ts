import type { Provision } from '../catalogue/entries.js';

/** How the note of a scope says that a clause frees, permits, records or delimits, and obliges nobody. */
const NO_DUTY =
  /\b(?:no duty|not a duty|a relief|an option of|a right of|decides who is an addressee|out of every other entry)\b/;

/** Whether a provision obliges anybody: it has duties, and its record does not say that it is none. */
export function bearsDuty({ duties, scope }: Provision): boolean {
  return duties.length > 0 && !NO_DUTY.test(scope?.note ?? '');
}
