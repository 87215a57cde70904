import { beforeAll, describe, expect, it } from '@jest/globals';
import MiniSearch from 'minisearch';
import { seedParts } from '../../test/setup/memory-store.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { plainText } from '../catalogue/has-words.js';
import { link } from '../catalogue/link.js';
import { TermIndexBuilder } from './term-index-builder.js';
import { type Searchable, searchable } from './searchable.js';
import { stepOfIndex, searchIndex } from './search-index.js';

const QUERIES = [
  ...['covered model', 'Shutdown', 'shut', 'biologcal weapon', 'naïve Bayes', 'a', 'EU AI Act', 'règlement', '10^26'],
  ...['model model', 'the the the developer', 'frontier model frontier', 'zzzqqq', 'zzzqqq model', 'copy-of of'],
  ...['critical safety incident report within 15 days', 'nucleic acid synthesis', '  (red) — line  ', 'wistleblower'],
];

let catalogue: Catalogue;
let documents: readonly (Searchable & { readonly id: number })[];
beforeAll(async () => {
  catalogue = link(await seedParts());
  documents = [...catalogue.byId.values()].map((entry, id) => ({ id, ...searchable(entry) }));
});

describe('TermIndex', () => {
  it('finds and ranks as MiniSearch does', () => {
    const weightOf = (id: unknown) => 1 + (Number(id) % 3) / 4;
    const other = new MiniSearch<Searchable>({
      fields: ['title', 'summary', 'text', 'place'],
      processTerm: (term) => plainText(term) || null,
      searchOptions: {
        boost: { title: 4, summary: 1.5 },
        boostDocument: weightOf,
        prefix: (term) => term.length >= 3,
        fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
        maxFuzzy: 2,
      },
    });
    other.addAll(documents);
    const builder = new TermIndexBuilder([4, 1.5, 1, 1]);
    for (const { id, title, summary, text, place } of documents)
      builder.add([title, summary, text, place], weightOf(id));
    const index = builder.build();
    let found = 0;
    for (const query of QUERIES) {
      for (const some of [false, true]) {
        const theirs = other.search(query, { combineWith: some ? 'OR' : 'AND' });
        const ours = index.find(query, some).toSorted((a, b) => a.document - b.document);
        const wanted = theirs
          .map(({ id, score, terms }) => ({ document: Number(id), score, terms: [...new Set(terms)].sort() }))
          .sort((a, b) => a.document - b.document);
        expect(ours.map(({ document, terms }) => [document, terms()])).toEqual(
          wanted.map(({ document, terms }) => [document, terms]),
        );
        for (const [i, { score }] of ours.entries()) expect(score / (wanted[i]?.score ?? 0)).toBeCloseTo(1, 9);
        found += ours.length;
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('finds nothing where there is nothing', () => {
    expect(new TermIndexBuilder([1]).build().find('model')).toEqual([]);
    expect(searchIndex(catalogue).terms.find(' … ')).toEqual([]);
  });
});

describe('the index of a catalogue', () => {
  it('is the same one, made at once or in steps', async () => {
    const [one, other] = [link(await seedParts()), link(await seedParts())];
    let steps = 0;
    while (stepOfIndex(one) === undefined) steps += 1;
    expect(steps).toBeGreaterThan(10);
    expect(stepOfIndex(one)).toBe(searchIndex(one));
    // Half made in steps, the rest at once.
    for (let i = 0; i < steps / 2; i += 1) expect(stepOfIndex(other)).toBeUndefined();
    const scores = (made: typeof one) =>
      searchIndex(made)
        .terms.find('covered model')
        .map(({ score }) => score);
    expect(scores(other)).toEqual(scores(one));
  });
});
