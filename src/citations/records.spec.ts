import { describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../catalogue/catalogue.js';
import { link } from '../catalogue/link.js';
import type { ReviewPart } from '../catalogue/parts.js';
import { aClaim, aProvision, aSource } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { authorNames } from './author-names.js';
import { citedRecords } from './cited-records.js';
import type { CslItem } from './csl.js';
import { editionOf } from './edition.js';
import { answerRecord } from './registry-record.js';

const PROVISION = aProvision().id;
const SOURCE = aSource().id;
const RELEASE = {
  id: 'release/2026.11.0',
  version: '2026.11.0',
  publishedAt: '2026-11-22T10:00:00.000Z',
  contentHash: 'ab'.repeat(32),
  notes: '',
};

const edition = (catalogue: Catalogue) =>
  editionOf({ release: RELEASE, catalogue }, '2026-11-23', 'https://registry.example');

function cite(id: string, of?: 'primary-source' | 'registry-entry', lists: Parameters<typeof sampleParts>[0] = {}) {
  const catalogue = link(sampleParts(lists));
  return citedRecords(catalogue, [id], of, edition(catalogue)).map(({ item }) => item);
}

function source(some: Parameters<typeof aSource>[0]): CslItem | undefined {
  const { sources } = sampleParts();
  const others = sources.filter(({ id }) => id !== SOURCE);
  return cite(SOURCE, undefined, { sources: [aSource(some), ...others] })[0];
}

describe('the work', () => {
  it('is its record, with whose law it is', () => {
    expect(source({ number: 'Act 7' })).toEqual({
      id: SOURCE,
      type: 'legislation',
      title: 'Act of 1 March 2024 on artificial intelligence',
      author: [{ literal: 'Parliament of Northland' }],
      issued: { 'date-parts': [[2024, 3, 1]] },
      number: 'Act 7',
      jurisdiction: 'Northland',
      URL: 'https://example.org/text',
    });
  });

  it('keeps a date as it is known, and is without one where none is', () => {
    expect(source({ issued: '2024-03' })?.issued).toEqual({ 'date-parts': [[2024, 3]] });
    const { issued: _, ...undated } = aSource();
    const others = sampleParts().sources.filter(({ id }) => id !== SOURCE);
    expect(cite(SOURCE, undefined, { sources: [undated, ...others] })[0]).not.toHaveProperty('issued');
  });

  it('says that there are more authors than it names', () => {
    expect(source({ type: 'article', authors: ['Ada B. Lovelace', 'et al.'], number: 'arXiv:2401.1' })).toMatchObject({
      author: [{ family: 'Lovelace', given: 'Ada B.' }],
      archive: 'arXiv',
      note: 'The registry records the first authors only.',
      custom: { authorsIncomplete: true },
    });
  });

  it('tells a chapter from its book, and finds a DOI', () => {
    expect(
      source({ type: 'chapter', title: 'Atlas, chapter 3.6: Systems', url: 'https://doi.org/10.1000/x.1' }),
    ).toMatchObject({ title: 'Systems', 'container-title': 'Atlas', 'chapter-number': '3.6', DOI: '10.1000/x.1' });
  });

  it('has the pinpoint of the clause that is cited, its claims too', () => {
    const [claim = ''] = sampleParts().claims.map(({ id }) => id);
    expect(cite(PROVISION, 'primary-source')).toMatchObject([{ id: SOURCE, locator: '§ 5(1)' }]);
    expect(cite(claim, 'primary-source')[0]?.locator).toBeDefined();
    expect(cite('intervention/northland-ai-act', 'primary-source')).toMatchObject([{ id: SOURCE }]);
    expect(cite('intervention/northland-ai-act', 'primary-source')[0]).not.toHaveProperty('locator');
  });

  it('is asked for in vain of what rests on none', () => {
    expect(() => cite('metric/damage', 'primary-source')).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT', accepted: ['REGISTRY_ENTRY'] }),
    );
    expect(() => cite('metric/damages')).toThrow(expect.objectContaining({ code: 'UNKNOWN_ENTRY', path: ['ids', 0] }));
  });
});

describe("the registry's entry", () => {
  it('is pinned to release, hash and day', () => {
    expect(cite(PROVISION)).toEqual([
      {
        id: PROVISION,
        type: 'dataset',
        title: expect.stringContaining('provision “test before release”, § 5(1)'),
        genre: 'Data set entry',
        author: [{ literal: 'AI-risk policy red-lines registry' }],
        issued: { 'date-parts': [[2026, 11, 22]] },
        version: '2026.11.0',
        URL: `https://registry.example/r/2026.11.0/${PROVISION}`,
        note: `as of 2026-11-23; SHA-256 ${'ab'.repeat(32)}; machine-coded, not reviewed by a person`,
        custom: {
          registry: { of: PROVISION, release: '2026.11.0', contentHash: 'ab'.repeat(32), asOf: '2026-11-23' },
        },
      },
    ]);
  });

  it('says what is unreviewed until a person has confirmed it; a dispute confirms nothing', () => {
    const note = (reviews: readonly ReviewPart[]) => {
      const claim = aClaim({ reviews });
      return cite(claim.id, 'registry-entry', { claims: [claim] })[0]?.note;
    };
    const review = { by: 'A. Reader', on: '2026-11-20' } as const;
    expect(note([])).toContain('machine-coded');
    expect(note([{ ...review, outcome: 'disputed' }])).toContain('machine-coded');
    expect(note([{ ...review, outcome: 'confirmed' }])).not.toContain('machine-coded');
  });

  it('says where the text itself was not read', () => {
    const others = sampleParts().provisions.filter(({ id }) => id !== PROVISION);
    const provisions = [aProvision({ evidence: 'recalled' }), ...others];
    expect(cite(PROVISION, 'registry-entry', { provisions })[0]?.note).toContain('; unverified');
  });

  it('is the release as a whole where that is asked for', () => {
    expect(cite('release/2026.11.0')).toMatchObject([
      { title: 'AI-risk policy red-lines registry', URL: 'https://registry.example/r/2026.11.0', genre: 'Data set' },
    ]);
    expect(() => cite('release/2026.11.1')).toThrow(expect.objectContaining({ code: 'UNKNOWN_ENTRY' }));
  });
});

describe('an answer', () => {
  it('is cited with its question and its day', () => {
    const catalogue = link(sampleParts());
    const answer = { path: 'coverage?status=adopted&asOf=2026-11-23', title: 'Coverage', rests: catalogue.claims };
    expect(answerRecord(answer, edition(catalogue))).toMatchObject({
      id: 'coverage?status=adopted&asOf=2026-11-23',
      URL: 'https://registry.example/r/2026.11.0/coverage?status=adopted&asOf=2026-11-23',
      genre: 'Data set analysis',
      note: expect.stringContaining('machine-coded'),
    });
  });
});

describe('authors', () => {
  it.each([
    ['Joseph R. Biden Jr.', { family: 'Biden', given: 'Joseph R.', suffix: 'Jr.' }],
    ['Boulbaba Ben Amor', { family: 'Ben Amor', given: 'Boulbaba' }],
    ['Ben Garfinkel', { family: 'Garfinkel', given: 'Ben' }],
    ['Marietje van der Berg', { family: 'Berg', given: 'Marietje', 'non-dropping-particle': 'van der' }],
    ['J. Zico Kolter', { family: 'Kolter', given: 'J. Zico' }],
    ['METR', { literal: 'METR' }],
    ['The White House', { literal: 'The White House' }],
    ['UK government', { literal: 'UK government' }],
    ['Council of the European Union', { literal: 'Council of the European Union' }],
  ])('%s', (author, name) => {
    expect(authorNames([author])).toEqual({ names: [name], incomplete: false });
  });
});
