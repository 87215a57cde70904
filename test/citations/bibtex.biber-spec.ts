/**
 * The BibTeX of the whole registry read by biber, checked against the data model of biblatex. Run by
 * `npm run test:biber` where biber is installed (the Debian package `biber`).
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bibtexEntry, citationKey } from '../../src/citations/bibtex.js';
import type { CslItem } from '../../src/citations/csl.js';
import type { Edition } from '../../src/citations/edition.js';
import { registryRecord } from '../../src/citations/registry-record.js';
import { referenceRecord, sourceRecord } from '../../src/citations/source-record.js';
import { seedCatalogue } from '../setup/memory-store.js';

const EDITION: Edition = {
  release: '2026.11.0',
  publishedOn: '2026-11-22',
  contentHash: 'a'.repeat(64),
  asOf: '2026-11-22',
  unreviewed: true,
  address: 'https://redlines.example',
};

/** What texts and names hold that a parser of BibTeX could trip over. */
const HARD: readonly CslItem[] = [
  { id: 'hard/no-date', type: 'webpage', title: 'A page that nobody dated' },
  {
    id: 'hard/long',
    type: 'report',
    title: 'A very long title '.repeat(300).trim(),
    author: [{ literal: 'Body' }],
    issued: { 'date-parts': [[2026]] },
  },
  {
    id: 'hard/unicode',
    type: 'article',
    title: '人工智能安全治理框架 – الذكاء – Ελληνικά – naïve “quotes” 🧀',
    author: [{ literal: '国家互联网信息办公室' }, { family: 'Ségerie', given: 'Charbel-Raphaël' }],
    issued: { 'date-parts': [[2025, 9]] },
  },
  {
    id: 'hard/bodies',
    type: 'report',
    title: 'Trade and Co-operation: 100 % of {braces}, \\commands, a_b^c ~ #1 & $5',
    author: [
      { literal: 'Department for Science, Innovation and Technology' },
      { literal: 'Ministry of Trade and Industry, and others' },
    ],
    issued: { 'date-parts': [[2026, 2, 28]] },
  },
  {
    id: 'hard/brace',
    type: 'document',
    title: 'An opening { and a quote " and an @entry{',
    issued: { 'date-parts': [[2026]] },
  },
];

describe('BibTeX', () => {
  let folder = '';
  let items: readonly CslItem[] = [];
  let log = '';
  let written = '';

  beforeAll(async () => {
    const catalogue = await seedCatalogue();
    const works = [
      ...catalogue.sources.map((source) => sourceRecord(source)),
      ...catalogue.references.filter(({ intervention }) => intervention === null).map(referenceRecord),
    ];
    const known = new Set(works.map(({ id }) => id));
    const own = [...catalogue.byId.values()].filter(({ id }) => !known.has(id));
    items = [...HARD, ...works, ...own.map((entry) => registryRecord(entry, EDITION))];
    folder = await mkdtemp(join(tmpdir(), 'redlines-biber-'));
    await writeFile(join(folder, 'registry.bib'), `${items.map(bibtexEntry).join('\n\n')}\n`);
    const options = ['--tool', '--validate-datamodel', '--nolog', '--output-file', join(folder, 'read.bib')];
    const run = promisify(execFile)('biber', [...options, 'registry.bib'], { cwd: folder, maxBuffer: 1 << 26 });
    log = (await run).stdout;
    written = await readFile(join(folder, 'read.bib'), 'utf8');
  }, 900_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const complaints = () => log.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));

  it('is read by biber without an error', () => {
    expect(log).toMatch(/^INFO - /m);
    expect(complaints().filter((line) => line.startsWith('ERROR'))).toEqual([]);
  });

  it('holds every entry under its key, once', () => {
    const keys = [...written.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([, key]) => key);
    expect(keys.toSorted()).toEqual(items.map(({ id }) => citationKey(id)).toSorted());
  });

  it('lacks nothing that biblatex asks for, but dates that nobody knows and editors that books do not name', () => {
    const lacking = (field: RegExp) =>
      complaints().flatMap((line) => (field.test(line) ? [/Entry '([^']+)'/.exec(line)?.[1] ?? line] : []));
    const undated = items.filter(({ issued }) => issued === undefined).map(({ id }) => citationKey(id));
    const chapters = items.filter((item) => bibtexEntry(item).startsWith('@incollection'));
    expect(lacking(/one of 'date, year' must be defined/).toSorted()).toEqual(undated.toSorted());
    expect(lacking(/Missing mandatory field 'editor'/).toSorted()).toEqual(
      chapters.map(({ id }) => citationKey(id)).toSorted(),
    );
    const said = complaints().filter((line) => !/one of 'date, year'|field 'editor'/.test(line));
    expect(said).toEqual([]);
  });

  it('keeps names of bodies whole and letters of every script', () => {
    const authors = items.filter(
      ({ author }) => author?.some((name) => 'literal' in name && name.literal.includes(' and ')) === true,
    );
    expect(authors.length).toBeGreaterThan(2);
    expect(written).toContain('国家互联网信息办公室');
    expect(written).toContain('{Department for Science, Innovation and Technology}');
    expect(written).toContain('Ségerie, Charbel-Raphaël');
  });
});
