import type { Entry } from '../catalogue/entries.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';
import { entryLabel } from './entry-label.js';

/** What of an entry is searched. */
export interface Searchable {
  readonly kind: EntryKind;
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
  const words = (keys: readonly string[]) => {
    const texts: string[] = [];
    for (const key of keys) addTexts(entry, key, texts);
    return texts.join('\n');
  };
  return {
    kind: kindOf(entry.id) ?? 'reference',
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
function addTexts(entry: Entry, key: string, texts: string[]): void {
  const value: unknown = Reflect.get(entry, key);
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value))
    for (const text of value as readonly unknown[]) if (typeof text === 'string') texts.push(text);
}
