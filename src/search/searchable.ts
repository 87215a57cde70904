import type { Entry } from '../catalogue/entries.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';
import { entryLabel } from './entry-label.js';

/** What of an entry is searched, heaviest field first. */
export interface Searchable {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** other names by which it is known, the words of its id among them */
  readonly term: string;
  readonly summary: string;
  readonly text: string;
}

// Fields are looked up by name, since each kind of entry has some of them.
const TERMS = ['title', 'number'] as const;
const SUMMARIES = [
  'summary',
  'statement',
  'description',
  'question',
  'meaning',
  'means',
  'shows',
  'rationale',
  'finding',
] as const;
const TEXTS = [
  'pinpoint',
  'issuer',
  'authors',
  'addressees',
  'signatories',
  'actors',
  'measures',
  'severity',
  'whyRegimesDiffer',
  'holds',
  'remedy',
  'missing',
  'notes',
] as const;

/** What is searched of an entry, whatever it is: its own words. */
export function searchable(entry: Entry): Searchable {
  const words = (keys: readonly string[]) => keys.flatMap((key) => textsOf(entry, key)).join('\n');
  return {
    id: entry.id,
    kind: kindOf(entry.id) ?? 'reference',
    title: entryLabel(entry),
    term: [words(TERMS), entry.id.replaceAll(/[/-]+/g, ' ')].join('\n'),
    summary: words(SUMMARIES),
    text: words(TEXTS),
  };
}

/** The text of a field, or its texts; nothing where it has none. */
function textsOf(entry: Entry, key: string): readonly string[] {
  const value: unknown = Reflect.get(entry, key);
  return [value].flat().filter((text) => typeof text === 'string');
}
