import { describe, expect, it } from '@jest/globals';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import fc from 'fast-check';
import { bibtexEntry, citationKey } from './bibtex.js';
import type { CslItem } from './csl.js';
import { risEntry } from './ris.js';

interface RisRead {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly URL?: string;
  readonly number?: string;
  readonly author?: readonly unknown[];
}

const HOSTILE: CslItem = {
  id: 'source/x/y_z#1',
  type: 'report',
  title: '100 % of {C & D}: } $5_a^b~c \\end #1 {',
  author: [
    { literal: 'Ministry of Trade and Industry, R&D' },
    { family: 'Berg', 'non-dropping-particle': 'van den', given: 'Ína', suffix: 'Jr.' },
  ],
  number: 'No. 1 & 2_b',
  issued: { 'date-parts': [[2024, 5]] },
  URL: 'https://example.org/a_b?x=%7B1%7D&y=#z{q}',
  locator: '§ 5 & 6',
};

/** Words as editors write them: no control characters, single blanks. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[\s\p{C}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

function readBibtex(item: CslItem): Readonly<Record<string, unknown>> {
  const { errors, entries } = parseBibtex(bibtexEntry(item), { sentenceCase: false });
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  return { type: entries[0]?.type, key: entries[0]?.key, ...entries[0]?.fields };
}

function readRis(item: CslItem): RisRead | undefined {
  const entries = parseRis(risEntry(item)) as unknown as readonly RisRead[];
  expect(entries).toHaveLength(1);
  return entries[0];
}

describe('BibTeX, read back by a parser of others', () => {
  it('keeps braces, signs of LaTeX, bodies, particles and addresses', () => {
    expect(readBibtex(HOSTILE)).toEqual({
      type: 'techreport',
      key: 'source/x/y-z-1',
      title: HOSTILE.title,
      author: [
        { name: 'Ministry of Trade and Industry, R&D' },
        { lastName: 'Berg', prefix: 'van den', firstName: 'Ína', suffix: 'Jr.' },
      ],
      institution: ['Ministry of Trade and Industry, R&D'],
      number: 'No. 1 & 2_b',
      year: '2024',
      month: '5',
      url: 'https://example.org/a_b?x=%7B1%7D&y=#z%7Bq%7D',
      note: '§ 5 & 6',
    });
  });

  it('says that there are more authors, and no date where there is none', () => {
    const read = readBibtex({
      id: 'a',
      type: 'article',
      title: 'T',
      author: [{ family: 'Li', given: 'Nathaniel' }],
      number: 'arXiv:2403.03218',
      archive: 'arXiv',
      custom: { authorsIncomplete: true },
    });
    expect(read).toMatchObject({ eprint: '2403.03218', author: [{ lastName: 'Li' }, { lastName: 'others' }] });
    expect(read).not.toHaveProperty('year');
    expect(read).not.toHaveProperty('howpublished');
  });

  it('puts chapters into their book', () => {
    expect(
      readBibtex({ id: 'a', type: 'chapter', title: 'T', 'container-title': 'Book', 'chapter-number': '3.6' }),
    ).toMatchObject({ type: 'incollection', booktitle: 'Book', chapter: '3.6' });
  });

  it('makes keys of ids that LaTeX can cite', () => {
    expect(citationKey('coverage?status=adopted&asOf=2026-11-01')).toBe('coverage-status-adopted-asOf-2026-11-01');
    expect(citationKey('provision/us-ca-sb-1047/x')).toBe('provision/us-ca-sb-1047/x');
  });

  it.each([
    'a < b > c',
    '<i>not slanted</i>',
    'a -- b --- c',
    "''quoted'' ``too``",
    'no?`',
    'no!`',
    ',,low,,',
    '<<x>>',
    '{}',
  ])('does not let %s become what LaTeX makes of it', (title) => {
    expect(readBibtex({ id: 'a', type: 'document', title })['title']).toBe(title);
  });

  it('gives back any title, however written', () => {
    fc.assert(
      fc.property(words, (title) => {
        expect(readBibtex({ id: 'a', type: 'document', title })['title']).toBe(title);
      }),
      { numRuns: 60 },
    );
  });
});

describe('RIS, read back by a parser of others', () => {
  it('keeps every value on one line, however long', () => {
    const title = 'Long title '.repeat(80).trim();
    const URL = `https://example.org/${'segment/'.repeat(60)}`;
    expect(risEntry({ ...HOSTILE, title, URL })).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*\r\n)+$/);
    expect(readRis({ ...HOSTILE, title, URL })).toMatchObject({ id: HOSTILE.id, type: 'report', title, URL });
  });

  it('cannot be broken by a line within a value', () => {
    const read = readRis({ ...HOSTILE, title: 'One\nER  - \nTY  - BOOK' });
    expect(read?.title).toBe('One ER - TY - BOOK');
  });

  it('gives back any title, however written', () => {
    fc.assert(
      fc.property(words, (title) => {
        expect(readRis({ id: 'a', type: 'document', title })?.title).toBe(title);
      }),
      { numRuns: 60 },
    );
  });
});
