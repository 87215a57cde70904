import type { Entry } from '../catalogue/entries.js';
import { kindOf } from '../catalogue/ids.js';
import { entryTitle } from '../citations/entry-title.js';

/** An entry as flat data for a page: what it links to is given by id and name, not in full. */
export interface LinkedEntry {
  readonly id: string;
  /** how people call it */
  readonly name: string;
}

export type FlatValue = string | number | boolean | null | LinkedEntry | readonly FlatValue[] | FlatRecord;
export interface FlatRecord {
  readonly [field: string]: FlatValue;
}

/** The fields of an entry or answer in their order, with every entry that it refers to as `{id, name}`. */
export function flatRecord(value: object): FlatRecord {
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, flat(inner)]));
}

export function isList(value: FlatValue): value is readonly FlatValue[] {
  return Array.isArray(value);
}

export function isLinked(value: FlatValue): value is LinkedEntry {
  return typeof value === 'object' && value !== null && !isList(value) && Object.keys(value).join() === 'id,name';
}

const NAMES = ['shortTitle', 'title', 'name', 'term', 'pinpoint', 'slug'] as const;

/** The first of the usual names that the entry has; its id where it has none. */
export function nameOf(entry: object): string {
  for (const field of NAMES) {
    const value: unknown = Reflect.get(entry, field);
    if (typeof value === 'string') return value;
  }
  return String(Reflect.get(entry, 'id'));
}

function flat(value: unknown): FlatValue {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value === 'object' && value !== null) {
    if (isEntry(value)) return { id: value.id, name: linkName(value) };
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, flat(inner)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function isEntry(value: object): value is Entry {
  const id: unknown = Reflect.get(value, 'id');
  return typeof id === 'string' && id.includes('/') && kindOf(id) !== undefined;
}

/** What makes a judgement has no name of its own: it is called by what it is about. */
function linkName(entry: Entry): string {
  return 'subject' in entry || 'finding' in entry || 'from' in entry ? entryTitle(entry) : nameOf(entry);
}
