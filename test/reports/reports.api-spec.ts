import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { type Api, NOW, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';
import { unzipped } from './unzipped.js';

let api: Api;
/** reads the same release anew */
let other: Api;

beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
  other = await openApi(memoryStore(await seedCatalogue()));
}, 300_000);
afterAll(async () => {
  await api.close();
  await other.close();
});

const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ method: 'GET', url, headers });
const TODAY = NOW.toISOString().slice(0, 10);
const REPORTS: readonly [string, string, number][] = [
  ['scenario/mass-surveillance', '?bindingness=binding', 2],
  ['regime/california', '', 2],
  ['compare/covered-model', '?interventions=us-ca-sb-53,us-ny-raise-act,eu-ai-act', 1],
  ['lineage/us-ca-sb-1047', '', 1],
];

/** The values of an attribute, in the order of the elements that have it. */
function valuesOf(xml: string, element: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element} [^>]*?${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

describe.each(REPORTS)('the report %s', (path, query, figures) => {
  it('is one page without script: every note is called and leads back', async () => {
    const reply = await get(`/reports/${path}.html${query}`);
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const page = parse(reply.body);
    expect(page.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
    expect(page.querySelectorAll('figure svg[role=img]')).toHaveLength(figures);
    expect(page.querySelectorAll('figcaption')).toHaveLength(figures);
    const ids = page.querySelectorAll('[id]').map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = page.querySelectorAll('a[href^="#"]').map((link) => (link.getAttribute('href') ?? '').slice(1));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const notes = page.querySelectorAll('.notes li');
    expect(notes.every((note) => note.querySelectorAll('a').length > 0)).toBe(true);
    expect(page.querySelectorAll('.works li').length).toBeGreaterThan(1);
    expect(page.text).toContain('Method and limits');
    expect(page.querySelector('.facts')?.text).toContain('0'.repeat(64));
    expect(page.querySelectorAll('table').every((table) => table.querySelector('caption') !== null)).toBe(true);
  });

  it('is Markdown whose footnotes and pictures are all defined', async () => {
    const { body, headers } = await get(`/reports/${path}.md${query}`);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    const called = new Set([...body.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const defined = [...body.matchAll(/^\[\^(\d+)\]: \S/gm)].map(([, number]) => number);
    expect(called.size).toBeGreaterThan(2);
    expect(new Set(defined)).toEqual(called);
    expect(defined).toHaveLength(called.size);
    expect(body.match(/^!\[Figure \d\. [^\n]+\]\[figure-\d\]$/gm)).toHaveLength(figures);
    expect(body.match(/^\[figure-\d\]: data:image\/png;base64,iVBOR/gm)).toHaveLength(figures);
    expect(body.match(/^# /gm)).toHaveLength(1);
    const widths = body
      .split('\n\n')
      .filter((part) => /^\|/m.test(part))
      .map((part) => {
        const rows = part.split('\n').filter((line) => line.startsWith('|'));
        return new Set(rows.map((row) => row.replaceAll(/\\\|/g, '').split('|').length)).size;
      });
    expect(new Set(widths)).toEqual(new Set([1]));
  });

  it('is a DOCX with headings, footnotes, captions that count, and words for its pictures', async () => {
    const { rawPayload } = await get(`/reports/${path}.docx${query}`);
    const files = unzipped(rawPayload);
    const document = files.get('word/document.xml') ?? '';
    const styles = valuesOf(document, 'w:pStyle', 'w:val');
    expect(styles.filter((style) => style === 'Title')).toHaveLength(1);
    expect(styles.filter((style) => style === 'Heading1').length).toBeGreaterThan(4);
    expect(files.get('word/styles.xml')).toContain('w:styleId="Caption"');
    const calls = valuesOf(document, 'w:footnoteReference', 'w:id');
    const notes = new Map(
      (files.get('word/footnotes.xml') ?? '')
        .split('<w:footnote ')
        .map((note) => [
          /w:id="(-?\d+)"/.exec(note)?.[1],
          [...note.matchAll(/<w:t[ >][^<]*/g)].join('').replaceAll(/<w:t[^>]*>/g, ''),
        ]),
    );
    expect(calls.length).toBeGreaterThan(3);
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls.filter((call) => (notes.get(call) ?? '').trim().length < 10)).toEqual([]);
    const counted = (what: string) =>
      [
        ...document.matchAll(new RegExp(`<w:fldSimple w:instr=" SEQ ${what} [^"]*"[^>]*>.*?<w:t[^>]*>(\\d+)<`, 'g')),
      ].map(([, number]) => Number(number));
    const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);
    expect(counted('Figure')).toEqual(upTo(figures));
    const tables = document.split('<w:tbl>').slice(1);
    expect(tables.length).toBeGreaterThan(0);
    expect(counted('Table')).toEqual(upTo(tables.length));
    expect(tables.every((table) => table.split('<w:tblHeader').length === 2)).toBe(true);
    const pictures = valuesOf(document, 'wp:docPr', 'descr');
    expect(pictures).toHaveLength(figures);
    expect(pictures.every((words) => words.length > 20)).toBe(true);
    expect(files.get('docProps/core.xml')).toContain('2026-11-10T00:00:00Z');
  }, 300_000);

  it.each(['md', 'html', 'docx'])(
    'is the same bytes as %s from another service',
    async (format) => {
      const url = `/r/2026.11.0/reports/${path}.${format}${query}`;
      const once = await get(url);
      const again = await other.app.inject({ method: 'GET', url });
      expect(again.rawPayload.equals(once.rawPayload)).toBe(true);
      expect(once.headers['cache-control']).toContain('immutable');
      const held = await get(url, { 'if-none-match': String(once.headers.etag) });
      expect([held.statusCode, held.body]).toEqual([304, '']);
    },
    300_000,
  );
});

describe('a report over HTTP', () => {
  it('says in sentences what the analysis answers', async () => {
    const { body } = await get('/reports/scenario/mass-surveillance.html');
    const { data } = await api.ask<{ swissCheese: { depth: number; independentDepth: number } }>(
      '{ swissCheese(scenario: "mass-surveillance") { depth independentDepth } }',
    );
    expect(body).toContain(
      `Of 11 layers of defence against Mass surveillance, social scoring and repression, ${data.swissCheese.depth} hold`,
    );
    expect(body).toContain(`The independent depth is ${data.swissCheese.independentDepth}:`);
  });

  it('sets footnotes in the style that is asked for', async () => {
    const [apa, oscola] = [
      await get('/reports/compare/open-weights.md'),
      await get('/reports/compare/open-weights.md?style=oscola'),
    ];
    expect(apa.body).not.toBe(oscola.body);
    expect(oscola.headers.link).toBe(
      `<https://redlines.example/r/2026.11.0/reports/compare/open-weights.md?asOf=${TODAY}&style=oscola>; rel="cite-as"`,
    );
  });

  it.each([
    ['/reports/nothing/x.md', 404, 'UNKNOWN_ENTRY', 'scenario'],
    ['/reports/scenario/weight-thefts.docx', 404, 'UNKNOWN_ENTRY', 'weight-theft'],
    ['/reports/scenario/weight-theft.pdf', 400, 'BAD_ARGUMENT', '.docx'],
    ['/reports/scenario/weight-theft.md?style=turabian', 400, 'BAD_ARGUMENT', 'oscola'],
    ['/reports/scenario/weight-theft.md?status=alive', 400, 'BAD_ARGUMENT', 'in-force'],
    ['/reports/lineage/eu-ai-act.md', 400, 'BAD_ARGUMENT', 'anthropic-rsp-1-0'],
    ['/r/1.1.1/reports/scenario/weight-theft.md', 404, 'UNKNOWN_RELEASE', '2026.11.0'],
  ])('refuses %s', async (url, status, code, accepted) => {
    const reply = await get(url);
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([status, 'no-store']);
    expect(reply.json<object>()).toMatchObject({ code });
    expect(reply.json<{ accepted: string[] }>().accepted).toContain(accepted);
  });
});
