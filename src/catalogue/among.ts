import type { Catalogue } from './catalogue.js';
import { type BySlug, bySlug } from './lookup.js';

/** A value of a filter: absent or null does not filter, an empty list lets nothing through. */
export type Chosen<T> = readonly T[] | null | undefined;

/** Whether a value is among the chosen ones. */
export function isAmong<T>(chosen: Chosen<T>): (value: T) => boolean {
  if (chosen == null) return () => true;
  const set = new Set(chosen);
  return (value) => set.has(value);
}

/**
 * Whether an entry is among those chosen by slug.
 * @param field the name of the filter's field, for the error's path
 * @throws QuestionError UNKNOWN_ENTRY with the nearest slugs
 */
export function isOneOf<K extends keyof BySlug>(
  catalogue: Catalogue,
  kind: K,
  field: string,
  slugs: Chosen<string>,
): (entry: BySlug[K]) => boolean {
  return isAmong(slugs?.map((slug, i) => bySlug(catalogue, kind, slug, ['filter', field, i])));
}
