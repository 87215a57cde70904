import type { Entry } from '../catalogue/entries.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';
import { entryLabel } from './entry-label.js';

/** What of an entry is searched. */
export interface Searchable {
  readonly id: string;
  readonly kind: EntryKind;
  /** shown, not searched: its title, or what comes nearest to one */
  readonly label: string;
  /** what it is called itself */
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** its id, and what the text is called in which it stands */
  readonly place: string;
}

// Fields are looked up by name, since each kind of entry has some of them.
const TITLES = ['title', 'shortTitle', 'name', 'term', 'number'] as const;
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

/** What is searched of an entry, whatever it is: its own words, and the names of where it stands. */
export function searchable(entry: Entry): Searchable {
  const words = (keys: readonly string[]) => keys.flatMap((key) => textsOf(entry, key)).join('\n');
  return {
    id: entry.id,
    kind: kindOf(entry.id) ?? 'reference',
    label: entryLabel(entry),
    title: 'slug' in entry ? [words(TITLES), inWords(entry.slug)].join('\n') : '',
    summary: words(SUMMARIES),
    text: words(TEXTS),
    place: [inWords(entry.id), entryLabel(entry)].join('\n'),
  };
}

function inWords(id: string): string {
  return id.replaceAll(/[/-]+/g, ' ');
}

/** The text of a field, or its texts; nothing where it has none. */
function textsOf(entry: Entry, key: string): readonly string[] {
  const value: unknown = Reflect.get(entry, key);
  return [value].flat().filter((text) => typeof text === 'string');
}
