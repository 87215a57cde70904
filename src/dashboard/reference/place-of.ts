import type { Subject } from '../../catalogue/entries.js';

/** Where a clause stands in its text: its pinpoint, or that it is the text as a whole. */
export function placeOf(subject: Subject): string {
  return 'pinpoint' in subject ? subject.pinpoint : 'the text as a whole';
}
