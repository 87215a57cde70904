/** JSON Lines, JSON-LD and CSV as texts: complete, safe, and made piece by piece. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import jsonld from 'jsonld';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { allParts } from '../../src/catalogue/all-parts.js';
import { ENTRY_KINDS } from '../../src/catalogue/ids.js';
import { sameJson } from '../../src/catalogue/json.js';
import { link } from '../../src/catalogue/link.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { byteChunks } from '../../src/exports/byte-chunks.service.js';
import { csvLine } from '../../src/exports/csv.js';
import { exportFiles } from '../../src/exports/export-files.js';
import { jsonLd } from '../../src/exports/json-ld.js';
import { jsonLines } from '../../src/exports/json-lines.js';
import { grow } from '../bench/grow.js';
import { seedParts } from '../setup/memory-store.js';
import { readCsv } from './read-csv.js';
import { EDITION } from './written-export.js';

let parts: CatalogueParts;
let catalogue: Catalogue;

beforeAll(async () => {
  parts = await seedParts();
  catalogue = link(parts);
});

describe('JSON Lines', () => {
  it('hold every field of every entry', () => {
    const lines = [...jsonLines(catalogue, EDITION)].map((line) => JSON.parse(line) as Record<string, unknown>);
    const [release, frame, ...entries] = lines;
    expect(release).toMatchObject({ entry: 'release', version: '2026.11.0', licence: 'CC-BY-4.0' });
    expect(frame).toEqual({ entry: 'frame', ...parts.frame });
    const byId = new Map(entries.map((entry) => [entry['id'], entry]));
    const said = allParts(parts);
    expect(byId.size).toBe(said.length);
    // A scope on a definition that was not read is told by `definitionsKnown`; what has no value is null, not absent.
    const lost = said.flatMap((part) => {
      const entry = byId.get(part.id) ?? {};
      return Object.entries(part).flatMap(([field, value]) =>
        field === 'scope' || sameJson(withoutNulls(entry[field]), value) ? [] : [`${part.id}: ${field}`],
      );
    });
    expect(lost).toEqual([]);
  });
});

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(said.map(([key, inner]) => [key, withoutNulls(inner)]));
}

interface Expanded {
  readonly '@id': string;
  readonly '@type': readonly string[];
}

describe('JSON-LD', () => {
  it('is read back as a graph in which every entry has its node, and every link leads to one', async () => {
    const document = JSON.parse([...jsonLd(catalogue, EDITION)].join('')) as jsonld.JsonLdDocument;
    const documentLoader = (url: string) => Promise.reject(new Error(`nothing may be fetched: ${url}`));
    const nodes = (await jsonld.expand(document, { documentLoader })) as unknown as readonly Expanded[];
    const ids = new Set(nodes.map((node) => node['@id']));
    expect(ids.size).toBe(catalogue.byId.size + 1);
    const missing = [...catalogue.byId.keys()].filter((id) => !ids.has(`${EDITION.base}/${id}`));
    expect(missing).toEqual([]);
    const linked = new Set(idsIn(nodes));
    const start = new RegExp(`^${EDITION.base}/(${ENTRY_KINDS.join('|')})/[^#]*$`);
    const nowhere = [...linked].filter((iri) => start.test(iri) && !ids.has(iri));
    expect(nowhere).toEqual([]);
    expect(linked.size).toBeGreaterThan(ids.size);
    const ofType = (type: string) => nodes.filter((node) => node['@type'].includes(type)).length;
    expect(ofType('https://schema.org/Legislation')).toBeGreaterThan(10);
    expect(ofType('https://schema.org/CreativeWork')).toBeGreaterThan(10);
    const { concepts, layers } = catalogue;
    expect(ofType('http://www.w3.org/2004/02/skos/core#Concept')).toBeGreaterThanOrEqual(
      concepts.length + layers.length,
    );
  });

  it('is RDF: every node of a sample gives statements about it', async () => {
    const document = JSON.parse(
      [...jsonLd(catalogue, EDITION, ['concept', 'layer'])].join(''),
    ) as jsonld.JsonLdDocument;
    const quads = (await jsonld.toRDF(document)) as unknown as readonly { subject: { value: string } }[];
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    for (const { id } of [...catalogue.concepts, ...catalogue.layers])
      expect(subjects).toContain(`${EDITION.base}/${id}`);
  });
});

function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '@id' && typeof inner === 'string' ? [inner] : idsIn(inner),
  );
}

describe('CSV', () => {
  it('gives back every text, and none that a spreadsheet would run', () => {
    const texts = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\t', '\r', '\n', ' ', 'a', '＝'),
    });
    fc.assert(
      fc.property(
        fc.array(
          texts.filter((text) => text !== ''),
          { minLength: 1 },
        ),
        (row) => {
          const [fields = []] = readCsv(csvLine(row));
          expect(fields.filter((field) => /^[=+\-@\t\r\n＝＋－＠]/u.test(field))).toEqual([]);
          expect(fields.map((field) => (/^'+[=+\-@\t\r\n＝＋－＠]/u.test(field) ? field.slice(1) : field))).toEqual(
            row,
          );
        },
      ),
    );
  });

  it('writes numbers, flags and lists as they are', () => {
    expect(csvLine([-1, true, null, ['a', '=b'], 'x, "y"'])).toBe('-1,true,,"[""a"",""=b""]","x, ""y"""\r\n');
  });
});

describe('memory', () => {
  it('holds a piece of a text at a time, however large the catalogue', async () => {
    const exported = { catalogue: link(grow(parts, 5, 'wide')), edition: EDITION };
    let total = 0;
    for (const file of exportFiles()) {
      if (file.made !== 'text') continue;
      for await (const chunk of byteChunks(file.text(exported))) {
        expect(chunk.length).toBeLessThan(200_000);
        total += chunk.length;
      }
    }
    expect(total).toBeGreaterThan(50_000_000);
  });

  it('makes nothing before it is asked for, and stops when the reader stops', async () => {
    let made = 0;
    let ended = false;
    const source = function* (): Generator<string, void> {
      try {
        for (;;) {
          made += 1;
          yield 'x'.repeat(1_000);
        }
      } finally {
        ended = true;
      }
    };
    for await (const chunk of byteChunks(source())) if (chunk.length > 0) break;
    expect(made).toBeLessThan(100);
    expect(ended).toBe(true);
  });
});
