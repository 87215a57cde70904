import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { CslType, InterventionKind } from '../../src/catalogue/scales.js';
import { sourceRecord } from '../../src/citations/source-record.js';
import { seedCatalogue } from '../setup/memory-store.js';

/** As what the text of a law may be cited. An act of the European Union is legislation, a rule of an agency is not. */
const LAW: Partial<Record<InterventionKind, readonly CslType[]>> = {
  statute: ['legislation'],
  bill: ['bill'],
  regulation: ['regulation', 'legislation'],
  'executive-order': ['regulation'],
  treaty: ['treaty'],
};
const LEGAL: ReadonlySet<CslType> = new Set(['legislation', 'bill', 'regulation', 'treaty']);

describe('types of the works that interventions are cited by', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await seedCatalogue();
  });

  it('are those of law for law, with whose law it is', () => {
    for (const { id, kind, sources } of catalogue.interventions) {
      const [text] = sources;
      if (text === undefined || LAW[kind] === undefined) continue;
      expect([id, text.type]).toEqual([id, expect.stringMatching(`^(?:${LAW[kind].join('|')})$`)]);
    }
  });

  it('are those of law for resolutions at most, where it is none', () => {
    const found = catalogue.interventions.filter(
      ({ kind, sources }) => LAW[kind] === undefined && sources.slice(0, 1).some(({ type }) => LEGAL.has(type)),
    );
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual(['resolution']);
  });

  it('tell papers by their number: what has one of arXiv is none of law or the web', () => {
    const papers = catalogue.sources.filter(({ number }) => number?.startsWith('arXiv:') === true);
    expect(papers.length).toBeGreaterThan(30);
    for (const paper of papers) {
      expect([paper.id, sourceRecord(paper).type]).toEqual([
        paper.id,
        expect.stringMatching(/^(?:article|article-journal|dataset|report)$/),
      ]);
    }
  });
});
