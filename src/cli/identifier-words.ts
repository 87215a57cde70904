import type { Entry } from '../catalogue/entries.js';
import { identifiersOf } from '../identifiers/identifiers-of.js';

/** What others call an entry, `celex:32024R1689; eli:http://…`; empty where nobody does. */
export function identifierWords(entry: Entry): string {
  return identifiersOf(entry)
    .map(({ scheme, value }) => `${scheme}:${value}`)
    .join('; ');
}
