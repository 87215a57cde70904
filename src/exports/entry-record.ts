import type { Entry } from '../catalogue/entries.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';

/**
 * What an entry knows only because others refer to it. It is left out: the others say it, and an entry's record stays
 * the same when something is added elsewhere. `timeline` and `verification` are computed, but tell of the entry itself.
 */
const SAID_ELSEWHERE: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  regime: ['interventions'],
  intervention: [
    ...['position', 'supersededBy', 'implementedBy', 'enforcedBy', 'decidedBy'],
    ...['sources', 'provisions', 'definitions', 'redLines', 'claims', 'holes'],
  ],
  provision: ['claims'],
  definition: ['claims', 'triggers'],
  'red-line': ['claims'],
  layer: ['causes'],
  concept: ['narrower', 'definitions'],
};

/** An entry as JSON, without those that it refers to: a reference is an id. Its own kind is in `entry`. */
export function entryRecord(entry: Entry): Readonly<Record<string, unknown>> {
  const kind = kindOf(entry.id);
  const left = kind === undefined ? [] : (SAID_ELSEWHERE[kind] ?? []);
  const fields = Object.entries(entry).filter(([field]) => !left.includes(field));
  return { entry: kind, ...Object.fromEntries(fields.map(([field, value]) => [field, withIds(value)])) };
}

function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (typeof value !== 'object' || value === null) return value;
  const id: unknown = Reflect.get(value, 'id');
  if (typeof id === 'string') return id;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, withIds(inner)]));
}
