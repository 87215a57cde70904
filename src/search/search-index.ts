import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';
import type { EntryKind } from '../catalogue/ids.js';
import { searchable } from './searchable.js';
import type { TermIndex } from './term-index.js';
import { TermIndexBuilder } from './term-index-builder.js';

/** The entries of a catalogue and an index over them: a document's number is the place of its entry. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly terms: TermIndex;
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

/** By field of a `Searchable`: title, summary, text, place. */
const FIELD_WEIGHTS = [4, 1.5, 1, 1];

/** How many entries a step takes. */
const STEP = 200;

const indexes = new WeakMap<Catalogue, SearchIndex>();
const inMaking = new WeakMap<Catalogue, Generator<void, SearchIndex>>();

/** The index of a catalogue, made when it is first searched; what was made in steps is made to its end. */
export function searchIndex(catalogue: Catalogue): SearchIndex {
  for (;;) {
    const index = stepOfIndex(catalogue);
    if (index !== undefined) return index;
  }
}

/** Make a little of the index of a catalogue, so that others have their turn; the index where it is there. */
export function stepOfIndex(catalogue: Catalogue): SearchIndex | undefined {
  const held = indexes.get(catalogue);
  if (held !== undefined) return held;
  const making = inMaking.get(catalogue) ?? makeIndex(catalogue);
  inMaking.set(catalogue, making);
  const { done, value } = making.next();
  if (done !== true) return undefined;
  indexes.set(catalogue, value);
  inMaking.delete(catalogue);
  return value;
}

function* makeIndex(catalogue: Catalogue): Generator<void, SearchIndex> {
  const entries = [...catalogue.byId.values()];
  const builder = new TermIndexBuilder(FIELD_WEIGHTS);
  for (const [n, entry] of entries.entries()) {
    if (n % STEP === STEP - 1) yield;
    const { title, summary, text, place, kind } = searchable(entry);
    builder.add([title, summary, text, place], KIND_WEIGHTS[kind] ?? 1);
  }
  return { entries, terms: builder.build() };
}
