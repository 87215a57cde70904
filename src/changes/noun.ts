import type { Subject } from '../catalogue/entries.js';
import { isDefinition, isProvision, isRedLine } from './clauses.js';

/** What a clause is called in a sentence. */
export function noun(subject: Subject): string {
  if (isRedLine(subject)) return 'red line';
  if (isDefinition(subject)) return 'definition';
  return isProvision(subject) ? 'provision' : 'text';
}
