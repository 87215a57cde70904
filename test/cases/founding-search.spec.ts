import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { search } from '../../src/search/search.js';
import { seedCatalogue } from '../setup/memory-store.js';
import { foundingDocument } from './founding-document.js';

/** A first page of answers. */
const FIRST = 20;

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await seedCatalogue();
});

describe('what the founding document names', () => {
  it.each(foundingDocument().rows)('is found by its words: $named', ({ named, search: words, entries }) => {
    const found = search(catalogue, words ?? named).slice(0, FIRST);
    expect(entries.filter((id) => found.some((hit) => hit.id === id))).not.toEqual([]);
  });

  it.each(foundingDocument().rows)('is found by its ids: $named', ({ entries }) => {
    for (const id of entries) expect(catalogue.byId.get(id)?.id).toBe(id);
  });
});
