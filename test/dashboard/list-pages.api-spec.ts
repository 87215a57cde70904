import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

describe('lists and comparisons', () => {
  let api: Api;
  const get = async (path: string) => {
    const reply = await api.app.inject({ url: path, headers: { accept: 'text/html' } });
    const text = reply.body
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll(/\s+/g, ' ');
    return { ...reply, text, code: reply.statusCode };
  };

  beforeAll(async () => {
    const parts = await seedParts();
    const older = link({ ...parts, holes: parts.holes.slice(0, -1) });
    api = await openApi(memoryStore(older, link(parts)));
  });
  afterAll(() => api.close());

  it.each([
    ['/interventions', 'Interventions 1 to 50 of'],
    ['/interventions?kind=statute&status=in-force&sort=title', 'in force'],
    ['/red-lines?kind=capability&score=4&by=regime', 'How operational they are'],
    ['/lineages', 'RSP 3.4'],
    ['/lineage/anthropic-rsp-1-0', 'RSP 2.2 to RSP 3.0'],
    ['/definitions', 'Which models are in scope'],
    ['/definitions?concept=covered-model', 'Dimension by dimension'],
    ['/what-applies', 'What happens to your answers'],
    ['/layers', 'Common causes'],
    ['/concepts', 'Which models are in scope'],
    ['/regimes', 'State of California'],
    ['/authorities', 'Enforces'],
    ['/sources?type=bill', 'sources'],
    ['/releases', '2026.11.1'],
    ['/releases/2026.11.0', 'How to verify it'],
    ['/method', 'How far two codings agree'],
    ['/about', 'How to have an entry put right'],
    ['/api', 'Open it in GraphiQL'],
    ['/r/2026.11.0/interventions?kind=bill', 'pinned'],
    ['/r/2026.11.0/red-lines', 'pinned'],
    ['/r/2026.11.0/method', 'pinned'],
  ])('%s has "%s"', async (path, says) => {
    const { code, text, body, headers } = await get(path);
    expect([path, code]).toEqual([path, 200]);
    expect(text).toContain(says);
    expect(/\[object |>(?:undefined|null|NaN)[<.,;:]|[="/](?:undefined|null|NaN)["/]/.exec(body)?.[0]).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['/interventions?kind=law', 400, 'BAD_ARGUMENT', 'statute'],
    ['/interventions?regime=nowhere', 400, 'UNKNOWN_ENTRY', 'What would be taken'],
    ['/interventions?page=99', 400, 'BAD_ARGUMENT', '1 to 4'],
    ['/interventions?year=1850', 400, 'BAD_ARGUMENT', '2024'],
    ['/interventions?asOf=2024-13-01', 400, 'BAD_ARGUMENT', '2026-11-22'],
    ['/red-lines?score=9', 400, 'BAD_ARGUMENT', 'a whole number from 0 to 6'],
    ['/red-lines?colour=red', 400, 'BAD_ARGUMENT', 'response'],
    ['/definitions?concept=covered', 400, 'UNKNOWN_ENTRY', 'covered-model'],
    ['/definitions?concept=covered-model&definitions=us-ca-sb-53/frontier-model', 400, 'BAD_ARGUMENT', 'two to 8'],
    ['/definitions?concept=safety-margin', 400, 'BAD_ARGUMENT', 'has no definition'],
    ['/sources?type=song', 400, 'BAD_ARGUMENT', 'legislation'],
    ['/lineage/eu-ai-act', 404, 'UNKNOWN_ENTRY', 'lineage/anthropic-rsp-1-0'],
    ['/lineage/nothing', 404, 'UNKNOWN_ENTRY', 'nothing'],
    ['/releases/1999.1.0', 404, 'UNKNOWN_RELEASE', 'releases/2026.11.1'],
    ['/r/1999.1.0/interventions', 404, 'UNKNOWN_RELEASE', '2026.11.0'],
  ])('%s is refused with %i %s, which says "%s"', async (path, status, code, says) => {
    const reply = await get(path);
    expect([path, reply.code]).toEqual([path, status]);
    expect(reply.text).toContain(code);
    expect(reply.text).toContain(says);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('compares the definitions that the address names, with a case in words', async () => {
    const { text } = await get(
      '/definitions?concept=covered-model&definitions=us-ca-sb-53/frontier-model,kr-ai-basic-act/high-performance-ai',
    );
    expect(text).toContain('silent');
    expect(text).toMatch(/A model of [^.]+ is covered in [^.]+ and not in California/);
  });

  it('keeps the other filters in the links to further pages', async () => {
    const { body } = await get('/interventions?kind=developer-policy,statute&sort=title');
    expect(body).not.toContain('page=2');
    const all = await get('/interventions?sort=title&bindingness=voluntary,binding,advisory');
    expect(all.body).toContain('sort=title&amp;bindingness=voluntary,binding,advisory&amp;page=2');
  });

  it.each(['interventions', 'red-lines', 'sources', 'layers', 'concepts', 'regimes', 'authorities', 'lineages'])(
    '%s is a file too, as CSV and JSON, and says of which release',
    async (name) => {
      const csv = await get(`/r/2026.11.0/${name}.csv`);
      const [header = '', first = ''] = csv.body.split('\r\n');
      expect([csv.code, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
      expect(header).toMatch(/,release,as_of$/);
      expect(first).toMatch(/,2026\.11\.0,2026-11-10$/);
      const json = (await get(`/${name}.json`)).json<{ release: string; items: readonly object[] }>();
      expect(json.release).toBe('2026.11.1');
      expect(json.items.length).toBeGreaterThan(5);
    },
  );

  it('gives a file what the filters let through, on whatever page', async () => {
    const json = (await get('/interventions.json?kind=statute&page=1')).json<{ items: readonly { kind: string }[] }>();
    expect(new Set(json.items.map(({ kind }) => kind))).toEqual(new Set(['statute']));
    const bad = await get('/interventions.csv?kind=law');
    expect([bad.code, bad.json<{ code: string }>().code]).toEqual([400, 'BAD_ARGUMENT']);
    expect((await get('/definitions.csv')).code).toBe(400);
    expect((await get('/lineage/anthropic-rsp-1-0.csv')).body).toContain('anthropic-rsp-2-2,anthropic-rsp-3-0');
  });

  it('shows of every release its hash and how to check it, and what it changed', async () => {
    const { text } = await get('/releases/2026.11.1');
    expect(text).toContain('1'.repeat(64));
    expect(text).toContain('curl -s https://redlines.example/r/2026.11.1/catalogue.json | sha256sum');
    expect(text).toContain('1 entry: 1 added, 0 removed, 0 changed');
  });

  it('answers the samples of the guide through the API itself', async () => {
    const { text, body } = await get('/api');
    expect(text).toMatch(/"coverageGaps": { "totalCount": \d/);
    expect(text).not.toContain('"errors"');
    expect(body).toContain('href="/graphql#query=query%20Holes');
    const pinned = await get('/r/2026.11.0/api');
    expect(pinned.text).toContain('@inContext(release: "2026.11.0", asOf: "2026-11-10")');
  });
});
