import type { Entry } from '../catalogue/entries.js';

const NAMES = ['shortTitle', 'title', 'name', 'term', 'pinpoint', 'slug'] as const;

/** The first of the usual names that the entry has; its id where it has none. */
export function entryName(entry: Entry): string {
  for (const field of NAMES) {
    const value: unknown = Reflect.get(entry, field);
    if (typeof value === 'string') return value;
  }
  return entry.id;
}
