import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { createHash } from 'node:crypto';
import { type Api, NOW, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;

beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
});
afterAll(() => api.close());

const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ method: 'GET', url, headers });
const TODAY = NOW.toISOString().slice(0, 10);

const QUESTIONS = [
  'coverage?status=any',
  'coverage?since=2024-09-01',
  'cheese?scenario=mass-surveillance',
  'timeline?regimes=california,anthropic',
  'history?scenarios=biological-weapons&from=2024-01-01',
  'compare-definitions?concept=reassessment-trigger',
  'lineage?intervention=anthropic-rsp-2-2',
].map((question): [string, string] => {
  const [name = '', query = ''] = question.split('?');
  return [name, query];
});

describe.each(QUESTIONS)('the figure %s with %s', (name, query) => {
  it('is an SVG that names itself and says where it is from', async () => {
    const reply = await get(`/figures/${name}.svg?${query}`);
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    const svg = parse(reply.body).querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    const labelled = svg?.getAttribute('aria-labelledby') ?? '';
    expect(svg?.querySelector(`#${labelled}`)?.text.length).toBeGreaterThan(5);
    expect(svg?.querySelector('desc')?.text.length).toBeGreaterThan(20);
    const text = (svg?.querySelectorAll('tspan') ?? []).map((one) => one.text).join(' ');
    expect(text).toContain(`release 2026.11.0 of 2026-11-10, read as of ${TODAY}`);
    expect(reply.body).not.toMatch(/="(?:[^"]*[ ,LM])?(?:NaN|undefined|-?Infinity)/);
  });

  it('is the same in other colours, and told apart by them', async () => {
    const [light, dark, print] = await Promise.all(
      ['light', 'dark', 'print'].map((theme) => get(`/figures/${name}.svg?${query}&theme=${theme}&width=narrow`)),
    );
    const words = (body = '') =>
      parse(body)
        .querySelectorAll('tspan')
        .map((one) => one.text);
    expect(words(dark?.body)).toEqual(words(light?.body));
    expect(words(print?.body)).toEqual(words(light?.body));
    expect(new Set([light?.body, dark?.body, print?.body]).size).toBe(3);
  });

  it('has the same as tables: CSV, JSON and a page', async () => {
    const csv = await get(`/figures/${name}.csv?${query}`);
    const json = (await get(`/figures/${name}.json?${query}`)).json<{
      tables: { columns: string[]; rows: string[][] }[];
    }>();
    const page = parse((await get(`/figures/${name}.html?${query}`)).body);
    const [table] = json.tables;
    expect(csv.body.split('\r\n')[0]).toBe(table?.columns.join(','));
    expect(table?.rows.length).toBeGreaterThan(0);
    expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(page.querySelectorAll('table')).toHaveLength(json.tables.length);
    expect(page.querySelectorAll('caption, thead th[scope=col]').length).toBeGreaterThan(3);
    expect(page.querySelectorAll('table')[0]?.querySelectorAll('tbody tr')).toHaveLength(table?.rows.length ?? -1);
  });
});

describe('a figure over HTTP', () => {
  it('is a PNG of as many pixels as asked for, the same bytes every time', async () => {
    const url = '/figures/cheese.png?scenario=weight-theft&width=narrow';
    const [once, twice] = [await get(`${url}&scale=1`), await get(`${url}&scale=2`)];
    const size = (body: Buffer) => [body.readUInt32BE(16), body.readUInt32BE(20)];
    expect(once.headers['content-type']).toBe('image/png');
    expect(size(once.rawPayload)[0]).toBe(400);
    expect(size(twice.rawPayload)).toEqual(size(once.rawPayload).map((side) => side * 2));
    const other = await openApi(memoryStore(await seedCatalogue()));
    const again = await other.app.inject({ method: 'GET', url: `${url}&scale=1` });
    await other.close();
    expect(again.rawPayload.equals(once.rawPayload)).toBe(true);
  });

  it.each(['svg', 'png', 'csv', 'json', 'html'])('has a validator as %s, and is not sent twice', async (format) => {
    const url = `/r/2026.11.0/figures/cheese.${format}?scenario=weight-theft&asOf=2026-11-01`;
    const { headers } = await get(url);
    expect(headers['cache-control']).toContain('immutable');
    const held = await get(url, { 'if-none-match': String(headers.etag) });
    expect([held.statusCode, held.body]).toEqual([304, '']);
    expect((await get(`/figures/cheese.${format}?scenario=weight-theft`)).headers['cache-control']).not.toContain(
      'immutable',
    );
  });

  it('names its pinned address, which gives the same picture', async () => {
    const { headers, body } = await get('/figures/coverage.svg?status=any&layers=assessment');
    const [, pinned = ''] = /^<https:\/\/redlines\.example([^>]+)>; rel="cite-as"$/.exec(String(headers.link)) ?? [];
    expect(pinned).toBe(`/r/2026.11.0/figures/coverage.svg?layers=assessment&status=any&asOf=${TODAY}`);
    expect((await get(pinned)).body).toBe(body);
  });

  it('reads a pinned figure on the day of publication where it says none', async () => {
    const { body } = await get('/r/2026.11.0/figures/coverage.svg');
    expect(body).toContain('read as of 2026-11-10');
  });

  it('lets other sites show the picture, but not frame it', async () => {
    const { headers } = await get('/figures/coverage.svg');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('brings its letters: the policy takes the style by its hash', async () => {
    const { headers, body } = await get('/figures/coverage.svg');
    const style = /<style>(.*?)<\/style>/s.exec(body)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(style).toContain('font/woff2');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
  });

  it.each([
    ['/figures/nothing.svg', 404, 'UNKNOWN_ENTRY', 'coverage'],
    ['/figures/coverage.gif', 400, 'BAD_ARGUMENT', '.svg'],
    ['/figures/coverage.png?theme=pink', 400, 'BAD_ARGUMENT', 'dark'],
    ['/figures/coverage.png?width=9000', 400, 'BAD_ARGUMENT', 'narrow'],
    ['/figures/coverage.svg?asOf=yesterday', 400, 'BAD_ARGUMENT', 'asOf=2026-11-01'],
    ['/figures/coverage.svg?colour=red', 400, 'BAD_ARGUMENT', 'theme'],
    ['/figures/timeline.png?scale=3', 400, 'BAD_ARGUMENT', '1'],
    ['/figures/cheese.svg', 400, 'BAD_ARGUMENT', 'scenario=…'],
    ['/figures/cheese.svg?scenario=weight-thefts', 404, 'UNKNOWN_ENTRY', 'weight-theft'],
    ['/figures/lineage.svg?intervention=eu-ai-act', 400, 'BAD_ARGUMENT', 'anthropic-rsp-1-0'],
    ['/r/1999.1.0/figures/coverage.svg', 404, 'UNKNOWN_RELEASE', '2026.11.0'],
  ])('refuses %s', async (url, status, code, accepted) => {
    const reply = await get(url);
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([status, 'no-store']);
    expect(reply.json<object>()).toMatchObject({ code });
    expect(reply.json<{ accepted: string[] }>().accepted).toContain(accepted);
  });

  it('says what is wrong in the form that was asked for', async () => {
    const page = await get('/figures/coverage.html?theme=pink');
    expect([page.statusCode, page.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(page.body).toContain('light, dark, print');
    const csv = await get('/figures/coverage.csv?theme=pink');
    expect([csv.statusCode, csv.headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(csv.body).toMatch(/^BAD_ARGUMENT: .* Accepted: light, dark, print\.\n$/);
  });
});

describe('embedding', () => {
  it('gives a frame that any site may show, and nothing else', async () => {
    const frame = await get('/embed/r/2026.11.0/cheese?scenario=weight-theft&width=narrow');
    expect([frame.statusCode, frame.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(frame.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(frame.headers['content-security-policy']).not.toContain('script-src');
    expect(frame.headers['x-frame-options']).toBeUndefined();
    const page = parse(frame.body);
    expect(page.querySelectorAll('script, form, iframe')).toHaveLength(0);
    expect(page.querySelector('svg title')?.text).toContain('Theft of model weights');
    expect(page.querySelectorAll('details table tbody tr')).toHaveLength(11);
    for (const url of ['/figures/coverage.html', '/figures/coverage.svg', '/health/ready', '/oembed?url=x']) {
      expect((await get(url)).headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });

  it('is found from the page of a figure', async () => {
    const page = parse((await get('/figures/coverage.html?layers=assessment')).body);
    const links = page.querySelectorAll('link[rel=alternate]');
    expect(links.map((link) => link.getAttribute('type'))).toEqual(['application/json+oembed', 'text/xml+oembed']);
    const [json, xml] = links.map((link) => (link.getAttribute('href') ?? '').replace('https://redlines.example', ''));
    const answer = (await get(json ?? '')).json<Record<string, unknown>>();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 1160 });
    const frame = parse(String(answer['html'])).querySelector('iframe');
    const src = (frame?.getAttribute('src') ?? '').replace('https://redlines.example', '');
    expect(src).toBe(`/embed/r/2026.11.0/coverage?layers=assessment&asOf=${TODAY}`);
    expect((await get(src)).statusCode).toBe(200);
    const thumbnail = String(answer['thumbnail_url']).replace('https://redlines.example', '');
    expect((await get(thumbnail)).headers['content-type']).toBe('image/png');
    const written = await get(xml ?? '');
    expect(written.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(written.body).toContain('<type>rich</type>');
  });

  it.each([
    ['coverage?status=any', 'Cover of 25 risk scenarios'],
    ['scenario/weight-theft', 'Theft of model weights'],
    ['r/2026.11.0/scenario/weight-theft', 'Theft of model weights'],
    ['concept/covered-model', 'definitions compared'],
    ['embed/r/2026.11.0/lineage?intervention=us-ca-sb-1047', 'SB 1047 to SB 53'],
    ['figures/lineage.png?intervention=us-ca-sb-1047', 'SB 1047 to SB 53'],
  ])('knows the figure of %s', async (path, title) => {
    const url = encodeURIComponent(`https://redlines.example/${path}`);
    const answer = (await get(`/oembed?url=${url}&maxwidth=500&maxheight=300`)).json<Record<string, unknown>>();
    expect(String(answer['title'])).toContain(title);
    expect(answer).toMatchObject({ width: 400, height: 300 });
  });

  it.each([
    ['/oembed', 400, 'BAD_ARGUMENT'],
    ['/oembed?url=https://elsewhere.example/figures/coverage.svg', 404, 'UNKNOWN_ENTRY'],
    ['/oembed?url=https://redlines.example.evil.example/figures/coverage.svg', 404, 'UNKNOWN_ENTRY'],
    ['/oembed?url=https://redlines.example/about', 404, 'UNKNOWN_ENTRY'],
    ['/oembed?url=https://redlines.example/figures/coverage.svg&maxwidth=wide', 400, 'BAD_ARGUMENT'],
    ['/oembed?url=https://redlines.example/figures/coverage.svg&format=yaml', 501, 'BAD_ARGUMENT'],
    ['/embed/nothing', 404, 'UNKNOWN_ENTRY'],
    ['/embed/r/1.1.1/coverage', 404, 'UNKNOWN_RELEASE'],
  ])('refuses %s', async (url, status, code) => {
    const reply = await get(url);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code]);
  });
});
