import type { Id } from '../../catalogue/ids.js';
import type { EntryRow } from './ground-rows.js';

interface Placed {
  readonly position: number;
}

/** Puts rows of entries into published order. */
export type Publish = <R extends { readonly id: Id }>(rows: readonly R[]) => readonly R[];

export function publishedOrder(entries: readonly EntryRow[]): Publish {
  const places = new Map(entries.map((entry) => [entry.id, entry.position]));
  return (rows) => rows.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

export function inPlace<R extends Placed>(rows: readonly R[]): readonly R[] {
  return rows.toSorted((a, b) => a.position - b.position);
}

/** The rows of one parent, in place, for any parent. */
export function childrenOf<R extends Placed>(
  rows: readonly R[],
  parentOf: (row: R) => string,
): (parent: string) => readonly R[] {
  const groups = Map.groupBy(inPlace(rows), parentOf);
  return (parent) => groups.get(parent) ?? [];
}
