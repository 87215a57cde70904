import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';

const orders = new WeakMap<Catalogue, ReadonlyMap<Entry, number>>();

/**
 * The places of scenarios, regimes, interventions, authorities and causes in their published lists, each list after the
 * one before: few found entries are put in order without a walk through all. Worked out once for each catalogue.
 */
export function publishedOrder(catalogue: Catalogue): ReadonlyMap<Entry, number> {
  let order = orders.get(catalogue);
  if (order === undefined) {
    const { scenarios, regimes, interventions, authorities, causes } = catalogue;
    const lists: readonly (readonly Entry[])[] = [scenarios, regimes, interventions, authorities, causes];
    orders.set(catalogue, (order = new Map(lists.flat().map((entry, i) => [entry, i]))));
  }
  return order;
}

/** Entries of those lists, each once, in published order. */
export function inPublishedOrder<T extends Entry>(catalogue: Catalogue, entries: Iterable<T>): readonly T[] {
  const order = publishedOrder(catalogue);
  return [...new Set(entries)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
