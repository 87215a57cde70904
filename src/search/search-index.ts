import MiniSearch from 'minisearch';
import type { Catalogue } from '../catalogue/catalogue.js';
import { plainText } from '../catalogue/has-words.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';
import { type Searchable, searchable } from './searchable.js';

const indexes = new WeakMap<Catalogue, MiniSearch<Searchable>>();

/** The index of a catalogue, made when it is first searched. */
export function searchIndex(catalogue: Catalogue): MiniSearch<Searchable> {
  let index = indexes.get(catalogue);
  if (index === undefined) indexes.set(catalogue, (index = makeIndex(catalogue)));
  return index;
}

/** What people look for most, by the weight of a hit; 1 where nothing is said. */
const KIND_WEIGHTS: Partial<Record<EntryKind, number>> = {
  scenario: 2,
  layer: 2,
  concept: 2,
  intervention: 2,
  regime: 2,
  source: 0.7,
  claim: 0.5,
  hole: 0.5,
  cell: 0.5,
  'lineage-step': 0.5,
};

function makeIndex(catalogue: Catalogue): MiniSearch<Searchable> {
  const index = new MiniSearch<Searchable>({
    fields: ['title', 'summary', 'text', 'place'],
    storeFields: ['label'],
    processTerm: (term) => plainText(term) || null,
    searchOptions: {
      boost: { title: 4, summary: 1.5 },
      boostDocument: (id) => KIND_WEIGHTS[kindOf(String(id)) ?? 'reference'] ?? 1,
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
      maxFuzzy: 2,
      combineWith: 'AND',
    },
  });
  index.addAll([...catalogue.byId.values()].map(searchable));
  return index;
}
