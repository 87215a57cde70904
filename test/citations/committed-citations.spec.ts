import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import { parse as parseRis } from 'astrocite-ris';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { authorNames } from '../../src/citations/author-names.js';
import { bibliography, type Cited } from '../../src/citations/bibliography.js';
import { CITATION_STYLES } from '../../src/citations/citation-scales.js';
import { citedRecords } from '../../src/citations/cited-records.js';
import { writeCitation } from '../../src/citations/cite.service.js';
import type { CslItem } from '../../src/citations/csl.js';
import { editionOf } from '../../src/citations/edition.js';
import { aRelease, seedCatalogue } from '../setup/memory-store.js';
import { CSL_SCHEMA } from './csl-schema.js';

/** What is looked at of a record that the parser of RIS has read; it ships half of its types. */
interface RisRead {
  readonly title: string;
  readonly URL?: string;
  readonly author?: readonly unknown[];
}

let catalogue: Catalogue;
/** every source, every clause with its pinpoint, every reference, and the registry's record of every entry */
let works: readonly Cited[];
let entries: readonly Cited[];

beforeAll(async () => {
  catalogue = await seedCatalogue();
  const edition = editionOf({ release: aRelease(0), catalogue }, '2026-11-22', 'https://registry.example');
  const { sources, references, provisions, definitions, redLines, interventions, claims, holes } = catalogue;
  const cited = (ids: readonly { readonly id: string }[], of: 'primary-source' | 'registry-entry') =>
    citedRecords(
      catalogue,
      ids.map(({ id }) => id),
      of,
      edition,
    );
  works = cited(
    [...sources, ...references, ...provisions, ...definitions, ...redLines, ...interventions, ...claims, ...holes],
    'primary-source',
  );
  entries = cited([...catalogue.byId.values()], 'registry-entry');
});

/** Every work, and the registry's record of every tenth entry. */
function sample(): readonly Cited[] {
  return [...bibliography(works, 'apa'), ...entries.filter((_, i) => i % 10 === 0)];
}

function locatorOf({ locator }: CslItem): readonly string[] {
  return locator?.split('; ') ?? [];
}

/** Words of a record as every style shows them: quotation marks may turn, blanks may break. */
function comparable(text: string): string {
  return text
    .replaceAll(/[“”‘’'"]/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

describe('the committed seeds, cited', () => {
  it('cover every source and every clause', () => {
    expect(works.length).toBeGreaterThan(2000);
    expect(entries.length).toBe(catalogue.byId.size);
  });

  it('are CSL-JSON by its schema', async () => {
    const check = new Ajv({ strict: false }).compile(CSL_SCHEMA);
    const { text, style } = await writeCitation([...works, ...entries], 'apa', 'csl-json');
    check(JSON.parse(text));
    expect(check.errors).toBeNull();
    expect(style).toBeNull();
    expect(check([{ id: 'x', type: 'law', title: 'X' }])).toBe(false);
  });

  it.each(CITATION_STYLES)('are set in %s with number, version, pinpoint and address', async (style) => {
    const shown = bibliography([...works, ...entries.filter((_, i) => i % 20 === 0)], style);
    const { entries: set, count } = await writeCitation(shown, style, 'text');
    expect(count).toBe(shown.length);
    for (const [i, { item }] of shown.entries()) {
      const text = set[i]?.text ?? '';
      const has = comparable(text);
      const wanted = [item.title, item.number, item.version, item.URL, ...locatorOf(item)];
      const lost = wanted.filter((part) => part !== undefined && !has.includes(comparable(part)));
      expect({ id: item.id, text, lost }).toEqual({ id: item.id, text, lost: [] });
      expect(text).not.toMatch(
        /undefined|\[object|\uE000|\.\.(?!\.)| [.,;)]|\(\)|\[\]|NO_PRINTED_FORM|CSL STYLE ERROR/,
      );
    }
  });

  it('are BibTeX that another program reads, with the same values', async () => {
    const cited = sample();
    const { text } = await writeCitation(cited, 'apa', 'bibtex');
    const parsed = parseBibtex(text, { sentenceCase: false });
    expect(parsed.errors).toEqual([]);
    expect(parsed.entries).toHaveLength(cited.length);
    const read = parsed.entries.map(({ fields }) => [
      fields['title'],
      fields['url'],
      fields['year'],
      fields.author?.length ?? 0,
    ]);
    const written = cited.map(({ item }) => [
      item.title.replaceAll(/\s+/g, ' '),
      item.URL,
      item.issued === undefined ? undefined : String(item.issued['date-parts'][0][0]),
      (item.author?.length ?? 0) + (item.custom?.authorsIncomplete === true ? 1 : 0),
    ]);
    expect(read).toEqual(written);
  });

  it('are RIS that another program reads, with the same values', async () => {
    const cited = sample();
    const { text } = await writeCitation(cited, 'apa', 'ris');
    const parsed = parseRis(text) as unknown as readonly RisRead[];
    const read = parsed.map(({ title, URL, author }) => [title, URL, author?.length ?? 0]);
    expect(read).toEqual(cited.map(({ item }) => [item.title, item.URL, item.author?.length ?? 0]));
  });

  it('tell bodies from persons', () => {
    const authors = [...new Set(catalogue.sources.flatMap((source) => source.authors))];
    const { names } = authorNames(authors);
    const persons = names.flatMap((name) => ('literal' in name ? [] : [`${name.given ?? ''} ${name.family}`]));
    // A body that is taken for a person shows here: no person of the seeds is called so.
    const suspicious = persons.filter((name) => /\b(AI|Group|Team|Labs?|Inc|Ltd|News|Wiki|Times)\b/.test(name));
    expect(suspicious).toEqual([]);
    expect(persons.filter((name) => name.startsWith(' '))).toEqual([]);
    expect(persons).toEqual(expect.arrayContaining(['Yoshua Bengio', 'Boulbaba Ben Amor', 'Joseph R. Biden']));
    const bodies = names.flatMap((name) => ('literal' in name ? [name.literal] : []));
    expect(bodies).toEqual(
      expect.arrayContaining(['Google DeepMind', 'METR', 'Senado Federal', 'Palisade Research', 'The Midas Project']),
    );
  });

  it('are each work once', () => {
    const merged = bibliography(works, 'apa');
    const founding = merged.filter(({ item }) => item.title.startsWith('Founding document:'));
    expect(founding).toHaveLength(1);
    expect(founding[0]?.ids.length).toBeGreaterThan(20);
    // The survey is recorded with all its authors once, with the first alone twice.
    const survey = merged.filter(({ item }) => item.number === 'arXiv:2305.07153');
    expect(survey.map(({ item }) => item.author?.length)).toEqual([7]);
    expect(survey[0]?.item.custom).toBeUndefined();
    expect(bibliography([...works, ...works], 'apa').map(({ item }) => item)).toEqual(merged.map(({ item }) => item));
  });
});
