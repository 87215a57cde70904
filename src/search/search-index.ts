import MiniSearch from 'minisearch';
import type { Catalogue } from '../catalogue/catalogue.js';
import { plainText } from '../catalogue/has-words.js';
import { type Searchable, searchable } from './searchable.js';

const indexes = new WeakMap<Catalogue, MiniSearch<Searchable>>();

/** The index of a catalogue, made when it is first searched. */
export function searchIndex(catalogue: Catalogue): MiniSearch<Searchable> {
  let index = indexes.get(catalogue);
  if (index === undefined) indexes.set(catalogue, (index = makeIndex(catalogue)));
  return index;
}

function makeIndex(catalogue: Catalogue): MiniSearch<Searchable> {
  const index = new MiniSearch<Searchable>({
    fields: ['title', 'term', 'summary', 'text'],
    storeFields: ['kind', 'title'],
    processTerm: (term) => plainText(term) || null,
    searchOptions: {
      boost: { title: 4, term: 3, summary: 1.5 },
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
      maxFuzzy: 2,
      combineWith: 'AND',
    },
  });
  index.addAll([...catalogue.byId.values()].map(searchable));
  return index;
}
