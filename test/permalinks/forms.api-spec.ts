import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse as parseHtml } from 'node-html-parser';
import { link } from '../../src/catalogue/link.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

const DEFINITION = 'definition/us-ca-sb-1047/critical-harm';
const SOURCE = 'source/us-ca-sb-1047/sb1047-enrolled';
const ORIGIN = 'https://redlines.example';
const FORMS = [
  ['json', '.json', 'application/json'],
  ['jsonld', '.jsonld', 'application/ld+json'],
  ['bib', '.bib', 'application/x-bibtex'],
  ['ris', '.ris', 'application/x-research-info-systems'],
  ['csl', '.csl.json', 'application/vnd.citationstyles.csl+json'],
  ['md', '.md', 'text/markdown'],
  ['html', '.html', 'text/html'],
] as const;

describe('forms of an entry', () => {
  let api: Api;
  beforeAll(async () => {
    const parts = await seedParts();
    api = await openApi(memoryStore(link(withRetired(parts)), link(parts)), {
      tombstones: () =>
        Promise.resolve(
          new Map([
            ['judgement/retired', { reason: 'Nothing uses it.', successor: 'concept/covered-model' }],
            ['judgement/renamed', { reason: 'Renamed: it was misspelt.', successor: 'concept/covered-model' }],
          ]),
        ),
    });
  });
  afterAll(() => api.close());
  const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers });

  it.each(FORMS)('%s are given by suffix and by type, latest and pinned', async (_name, suffix, type) => {
    for (const path of [`/${DEFINITION}`, `/r/2026.11.0/${DEFINITION}`]) {
      const bySuffix = await get(path + suffix, { accept: 'application/pdf' });
      const byType = await get(path, { accept: type });
      expect([bySuffix.statusCode, byType.statusCode]).toEqual([200, 200]);
      expect(bySuffix.headers['content-type']).toBe(`${type}; charset=utf-8`);
      expect(byType.headers['content-type']).toBe(`${type}; charset=utf-8`);
      expect([bySuffix.headers.vary ?? '', byType.headers.vary]).toEqual([
        expect.not.stringMatching(/accept\b(?!-)/i),
        expect.stringMatching(/accept\b(?!-)/i),
      ]);
      if (suffix !== '.html') expect(byType.body).toBe(bySuffix.body);
      if (suffix !== '.html') expect(byType.headers['content-location']).toBe(path + suffix);
    }
  });

  it('are chosen by what is asked for: browsers get the page, programs JSON, the rest is told what there is', async () => {
    const type = async (accept?: string) =>
      (await get(`/${DEFINITION}`, accept === undefined ? {} : { accept })).headers['content-type'];
    expect(await type()).toContain('application/json');
    expect(await type('*/*')).toContain('application/json');
    expect(await type('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')).toContain('text/html');
    expect(await type('text/x-bibtex;q=0.9, application/json;q=0.1')).toContain('application/x-bibtex');
    expect(
      await type('application/ld+json;profile="http://www.w3.org/ns/json-ld#flattened", text/html;q=0.1'),
    ).toContain('ld+json');
    const none = await get(`/${DEFINITION}`, { accept: 'application/pdf' });
    expect([none.statusCode, none.headers.vary, none.json()]).toMatchObject([
      406,
      'Accept',
      { code: 'NOT_ACCEPTABLE', accepted: FORMS.map(([, , each]) => each).toSorted((a, b) => order(a) - order(b)) },
    ]);
  });

  it('are the same to HEAD, without a body', async () => {
    const head = await api.app.inject({ method: 'HEAD', url: `/r/2026.11.0/${DEFINITION}.bib` });
    const full = await get(`/r/2026.11.0/${DEFINITION}.bib`);
    expect([head.statusCode, head.body]).toEqual([200, '']);
    for (const name of ['etag', 'link', 'cache-control', 'content-type'])
      expect(head.headers[name]).toBe(full.headers[name]);
  });

  it('may be kept: the latest for a minute, the pinned for ever, each by a strong tag of its own', async () => {
    const tags = new Set<unknown>();
    for (const [, suffix] of FORMS) {
      const latest = await get(`/${DEFINITION}${suffix}`);
      const pinned = await get(`/r/2026.11.0/${DEFINITION}${suffix}`);
      expect(latest.headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=900');
      expect(pinned.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      tags.add(latest.headers.etag).add(pinned.headers.etag);
      expect(String(latest.headers.etag)).toMatch(/^"[\w-]{20,}"$/);
      const again = await get(`/${DEFINITION}${suffix}`, {
        'if-none-match': `"other", W/${String(latest.headers.etag)}`,
      });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', latest.headers.etag]);
    }
    expect(tags.size).toBe(2 * FORMS.length);
  });

  it('lead to each other as FAIR Signposting has it', async () => {
    const page = linksOf((await get(`/${DEFINITION}`, { accept: 'text/html' })).headers.link);
    const pinned = `${ORIGIN}/r/2026.11.1/${DEFINITION}`;
    expect(page.get('cite-as')).toEqual([pinned]);
    expect(page.get('license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(page.get('type')).toContain('https://schema.org/AboutPage');
    expect(page.get('describedby')?.length).toBe(4);
    for (const href of [...(page.get('describedby') ?? []), ...(page.get('item') ?? [])]) {
      const other = await get(href.slice(ORIGIN.length));
      expect([href, other.statusCode]).toEqual([href, 200]);
      const back = linksOf(other.headers.link);
      expect([href, back.get('describes') ?? back.get('collection')]).toEqual([href, [`${ORIGIN}/${DEFINITION}`]]);
      expect(back.get('cite-as')).toEqual([pinned]);
    }
  });

  it('keep the work and what is said of it apart', async () => {
    const own = await get(`/${DEFINITION}.bib`);
    expect(own.body).toContain(`url = {${ORIGIN}/r/2026.11.1/${DEFINITION}}`);
    const work = await get(`/${DEFINITION}.bib?of=primary-source`);
    expect(work.body).toMatch(/^@misc\{source\/us-ca-sb-1047\/sb1047-enrolled,/);
    expect((await get(`/${SOURCE}.ris`)).body).toMatch(/^TY {2}- BILL/);
    const all = await get('/scenario/biological-weapons.csl.json?of=bibliography');
    const items = all.json<{ id: string }[]>();
    expect(items.length).toBeGreaterThan(20);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const oscola = await get(`/${DEFINITION}.md?style=oscola`);
    expect(oscola.body).toContain('## Cite as');
    expect(oscola.body).not.toBe((await get(`/${DEFINITION}.md`)).body);
  });

  it('are read on the day that the question names', async () => {
    const then = await get(`/intervention/us-eo-14110.jsonld?asOf=2024-06-01`);
    expect(then.body).toContain('"InForce"');
    expect(linksOf(then.headers.link).get('cite-as')).toEqual([
      `${ORIGIN}/r/2026.11.1/intervention/us-eo-14110?asOf=2024-06-01`,
    ]);
    expect((await get(`/intervention/us-eo-14110.jsonld`)).body).toContain('"NotInForce"');
    expect((await get(`/${DEFINITION}?asOf=soon`)).json()).toMatchObject({ code: 'BAD_ARGUMENT' });
  });

  it('carry what reference managers read', async () => {
    const page = parseHtml((await get(`/${DEFINITION}`, { accept: 'text/html' })).body);
    const meta = (name: string) => page.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    expect(meta('citation_title')).toContain('critical harm');
    expect(meta('citation_public_url')).toBe(`${ORIGIN}/r/2026.11.1/${DEFINITION}`);
    expect(meta('DC.title')).toBe(meta('citation_title'));
    const server = page.querySelector('link[rel="unapi-server"]')?.getAttribute('href') ?? '';
    const id = page.querySelector('abbr.unapi-id')?.getAttribute('title') ?? '';
    const path = server.slice(ORIGIN.length);
    expect((await get(path)).body).toContain('<format name="bibtex" type="application/x-bibtex"/>');
    const formats = await get(`${path}?id=${encodeURIComponent(id)}`);
    expect([formats.statusCode, formats.headers['content-type']]).toEqual([300, 'application/xml; charset=utf-8']);
    const record = await get(`${path}?id=${encodeURIComponent(id)}&format=ris`);
    expect([record.statusCode, record.headers.location]).toEqual([302, `/r/2026.11.1/${DEFINITION}.ris`]);
    expect((await get(`${path}?id=${encodeURIComponent(id)}&format=mods`)).statusCode).toBe(406);
    expect((await get(`${path}?id=x&format=ris`)).statusCode).toBe(404);
    expect((await get(`${path}?id=${encodeURIComponent(DEFINITION)}&format=ris`)).headers.location).toBe(
      `/${DEFINITION}.ris`,
    );
  });

  it('are told of the release too', async () => {
    const release = await get('/r/2026.11.0.bib');
    expect(release.body).toContain(`url = {${ORIGIN}/r/2026.11.0}`);
    expect((await get('/r/2026.11.0', { accept: 'text/html' })).statusCode).toBe(200);
    expect((await get('/r/2026.11.0')).json()).toMatchObject({
      release: { version: '2026.11.0' },
      entries: { scenarios: 25 },
    });
    expect((await get('/release/2026.11.0.json')).headers.location).toBe('/r/2026.11.0.json');
    expect((await get('/r/latest')).headers.location).toBe('/r/2026.11.1');
    expect((await get(`/r/latest/${DEFINITION}.md`)).headers.location).toBe(`/r/2026.11.1/${DEFINITION}.md`);
  });

  it('of what was retired are gone, with the reason, the successor and the last release', async () => {
    const gone = await get('/judgement/retired');
    expect([gone.statusCode, gone.json()]).toMatchObject([
      410,
      {
        code: 'GONE',
        gone: {
          reason: 'Nothing uses it.',
          successor: 'concept/covered-model',
          last: { release: '2026.11.0', href: `${ORIGIN}/r/2026.11.0/judgement/retired` },
        },
      },
    ]);
    expect((await get('/r/2026.11.1/judgement/retired')).statusCode).toBe(410);
    expect((await get('/r/2026.11.0/judgement/retired')).statusCode).toBe(200);
    const page = await get('/judgement/retired', { accept: 'text/html' });
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain('/concept/covered-model');
    expect(page.body).toContain('Nothing uses it.');
    expect((await get('/judgement/untold')).json()).toMatchObject({
      code: 'GONE',
      gone: { last: { release: '2026.11.0' } },
    });
    const renamed = await get('/judgement/renamed.ris?of=registry-entry');
    expect([renamed.statusCode, renamed.headers.location]).toEqual([
      308,
      '/concept/covered-model.ris?of=registry-entry',
    ]);
  });

  it.each([
    ['.json', 'application/problem+json'],
    ['.jsonld', 'application/problem+json'],
    ['.csl.json', 'application/problem+json'],
    ['.bib', 'application/x-bibtex'],
    ['.ris', 'text/plain'],
    ['.md', 'text/markdown'],
    ['.html', 'text/html'],
  ])('say in %s what is wrong', async (suffix, type) => {
    for (const [path, status, code, near] of [
      [`/definition/us-ca-sb-1047/critical-harms`, 404, 'UNKNOWN_ENTRY', DEFINITION],
      [`/r/1999.1.0/${DEFINITION}`, 404, 'UNKNOWN_RELEASE', ''],
      [`/judgement/retired`, 410, 'GONE', 'concept/covered-model'],
      [`/${DEFINITION}`, 400, 'BAD_ARGUMENT', 'oscola'],
    ] as const) {
      const query = status === 400 ? '?style=turabian' : '';
      // Pages and data are not set in a style.
      if (status === 400 && !['.bib', '.ris', '.csl.json', '.md'].includes(suffix)) continue;
      const refusal = await get(path + suffix + query);
      expect([path, suffix, refusal.statusCode]).toEqual([path, suffix, status]);
      expect(refusal.headers['content-type']).toContain(type);
      if (suffix !== '.html' || code !== 'GONE') expect(refusal.body).toContain(code);
      expect(refusal.body).toContain(near);
      expect(refusal.headers['cache-control']).toBe('no-store');
      if (suffix === '.bib') expect(refusal.body).not.toContain('@');
    }
  });

  it('that do not exist are named, with those that do', async () => {
    const refusal = await get(`/${DEFINITION}.xml`);
    expect([refusal.statusCode, refusal.json()]).toMatchObject([
      404,
      { code: 'UNKNOWN_FORMAT', accepted: expect.arrayContaining(['.json', '.bib', '.md']) },
    ]);
    expect((await get(`/${DEFINITION}.bib?of=colour`)).body).toContain(
      'accepted: primary-source, registry-entry, bibliography',
    );
  });

  it('lead from what others call it', async () => {
    const to = async (path: string) => (await get(path)).headers.location;
    expect(await to('/id/celex/32024R1689')).toBe('/intervention/eu-ai-act');
    expect(await to('/id/eli/reg/2024/1689/oj.bib')).toBe('/intervention/eu-ai-act.bib');
    expect(await to('/id/doi/10.6028/NIST.AI.100-1')).toBe('/intervention/us-nist-ai-rmf');
    expect(await to(`/id/us-code/${encodeURIComponent('Cal. Bus. & Prof. Code § 22757.12(a)(5)')}`)).toMatch(
      /^\/provision\/us-ca-sb-53\//,
    );
    expect((await get('/id/isbn/1')).json()).toMatchObject({
      code: 'BAD_ARGUMENT',
      accepted: expect.arrayContaining(['celex']),
    });
    expect((await get('/id/arxiv/2412.14094')).json()).toMatchObject({ status: 404, code: 'UNKNOWN_ENTRY' });
    expect((await get('/id')).statusCode).toBe(400);
  });
});

/** Three judgements more than there are. */
function withRetired(parts: CatalogueParts): CatalogueParts {
  const more = ['retired', 'renamed', 'untold'].map((slug) => ({
    id: `judgement/${slug}`,
    slug,
    meaning: 'Something to decide.',
  }));
  return { ...parts, judgements: [...parts.judgements, ...more] };
}

function order(type: string): number {
  return type === 'application/json'
    ? 0
    : type === 'text/html'
      ? 1
      : 2 + FORMS.findIndex(([, , each]) => each === type);
}

/** Targets by relation. */
function linksOf(header: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, href = '', rel = ''] of String(header).matchAll(/<([^>]+)>; rel="([^"]+)"/g)) {
    found.set(rel, [...(found.get(rel) ?? []), href]);
  }
  return found;
}
