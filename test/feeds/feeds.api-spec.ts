import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parseAtomFeed } from 'feedsmith';
import { parse } from 'node-html-parser';
import { link } from '../../src/catalogue/link.js';
import { allFeedLinks } from '../../src/feeds/feed-links.js';
import { PAGE_SIZE } from '../../src/feeds/feed.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';
import { JSON_FEED } from './json-feed-schema.js';

let api: Api;
let parts: CatalogueParts;

beforeAll(async () => {
  parts = await seedParts();
  const [first, ...claims] = parts.claims;
  if (first === undefined) throw new Error('the seeds have no claim');
  const later = {
    ...parts,
    claims: [{ ...first, rationale: `${first.rationale} <b>&amp; so on</b>` }, ...claims],
  };
  api = await openApi(memoryStore(link(parts), link(later)));
});
afterAll(() => api.close());

const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers });

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly tags: readonly string[];
}
interface JsonFeed {
  readonly items: readonly JsonItem[];
  readonly next_url?: string;
}
const json = async (path: string): Promise<JsonFeed> => (await get(path)).json();

describe('feeds', () => {
  it.each(['all', 'regime/anthropic', 'scenario/biological-weapons', 'lineage/anthropic-rsp-2-2'])(
    'tells %s in Atom and in JSON alike, newest first, each item once',
    async (path) => {
      const atom = await get(`/feeds/${path}.atom`);
      expect(atom.headers).toMatchObject({
        'content-type': 'application/atom+xml; charset=utf-8',
        'cache-control': 'public, max-age=900',
      });
      const feed = parseAtomFeed(atom.body);
      const entries = feed.entries ?? [];
      const told = await json(`/feeds/${path}.json`);
      expect(entries.map(({ id }) => id)).toEqual(told.items.map(({ id }) => id));
      expect(entries.map(({ title }) => title?.value)).toEqual(told.items.map(({ title }) => title));
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      const dates = entries.map(({ updated }) => new Date(String(updated)).toISOString());
      expect(dates).toEqual([...dates].sort().reverse());
      expect(new Date(String(feed.updated)).toISOString()).toBe(dates[0]);
      expect(dates.length).toBeGreaterThan(5);
      expect(dates.length).toBeLessThanOrEqual(PAGE_SIZE);
      // Nothing of what is still to come.
      expect(dates[0]?.slice(0, 10)).toMatch(/^2026-(0\d|1[01])/);
    },
  );

  it('is a JSON Feed by its rules', async () => {
    const isFeed = new Ajv({ allErrors: true }).compile(JSON_FEED);
    isFeed(await json('/feeds/all.json'));
    expect(isFeed.errors ?? []).toEqual([]);
  });

  it('is well-formed XML with the parts that RFC 4287 asks for', async () => {
    const { body } = await get('/feeds/all.atom');
    const root = parse(body.replace(/^<\?xml.*\?>/u, ''), { lowerCaseTagName: false }).querySelector('feed');
    expect(root?.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    for (const entry of root?.querySelectorAll('entry') ?? []) {
      for (const part of ['id', 'title', 'updated', 'content']) expect(entry.querySelectorAll(part)).toHaveLength(1);
    }
  });

  it('says of each step whether the line moved', async () => {
    const { items } = await json('/feeds/lineage/anthropic-rsp-2-2.json');
    const step = (id: string) => items.find((item) => item.id.endsWith(`lineage-step/${id}`));
    const weakened = step('anthropic-rsp-2-2/anthropic-rsp-3-0');
    expect(weakened?.title).toMatch(/^RSP 2\.2 became RSP 3\.0\. The red lines moved, not all one way \(.*\d weaker/);
    expect(weakened?.tags).toContain('movement-both-ways');
    // No word of a red line was changed, yet what it rests on was.
    expect(step('anthropic-rsp-2-1/anthropic-rsp-2-2')?.title).toMatch(
      /No red line changed; the other clauses got weaker \(2 weaker\)\.$/,
    );
    const { items: ended } = await json('/feeds/lineage/us-eo-14110.json');
    expect(ended.map(({ title }) => title)).toContain('EO 14110 came to an end. What it laid down ended with it.');
  });

  it('pages through everything, each item once, with links that lead on', async () => {
    const ids: string[] = [];
    let url: string | undefined = '/feeds/all.json';
    while (url !== undefined) {
      const { items, next_url: next }: JsonFeed = await json(url);
      ids.push(...items.map(({ id }) => id));
      url = next?.replace('https://redlines.example', '');
    }
    expect(new Set(ids).size).toBe(ids.length);
    const past = parts.interventions.flatMap(({ events }) => events).filter(({ date }) => date <= '2026-11-22');
    expect(ids.filter((id) => id.includes(':event/'))).toHaveLength(past.length);
    const links = parseAtomFeed((await get('/feeds/all.atom?page=2')).body).links ?? [];
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'first', 'last', 'previous', 'next']);
  });

  it('tells of releases, and what they changed in the data', async () => {
    const { items } = await json('/feeds/all.json');
    const [newest] = items;
    expect(newest).toMatchObject({
      id: 'tag:redlines.example,2026:release/2026.11.1',
      date_published: '2026-11-11T12:00:00.000Z',
    });
    expect(newest?.content_html).toContain('<p>claim: 1 changed</p>');
  });

  it('answers 304 to what the reader has', async () => {
    const { headers } = await get('/feeds/all.atom');
    const again = await get('/feeds/all.atom', { 'if-none-match': headers.etag ?? '' });
    expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' });
  });

  it('serves every feed and calendar that pages link to', async () => {
    const links = allFeedLinks(link(parts));
    expect((await get('/feeds')).json<{ feeds: object[] }>().feeds).toHaveLength(links.length);
    const some = links.filter(({ href }, index) => index % 9 === 0 || href.includes('lineage'));
    for (const { href, type } of some) {
      const reply = await get(href);
      expect(`${href} ${String(reply.statusCode)}`).toBe(`${href} 200`);
      expect(reply.headers['content-type']).toContain(type);
    }
  });

  it.each([
    ['/feeds/regime/anthropics.atom', 404, 'UNKNOWN_ENTRY', 'anthropic'],
    ['/feeds/scenario/zzzz.json', 404, 'UNKNOWN_ENTRY', 'biological-weapons'],
    ['/feeds/lineage/us-ny-budget.json', 404, 'UNKNOWN_ENTRY', ''],
    ['/feeds/lineage/eu-ai-act.atom', 404, 'BAD_ARGUMENT', 'anthropic-rsp-3-4'],
    ['/feeds/country/eu.json', 404, 'BAD_ARGUMENT', 'scenario/{slug}'],
    ['/feeds/all.rss', 404, 'BAD_ARGUMENT', 'atom'],
    ['/feeds/all.json?page=0', 400, 'BAD_ARGUMENT', '1 to'],
    ['/feeds/all.json?page=9999', 400, 'BAD_ARGUMENT', '1 to'],
    ['/calendar/lineage/anthropic-rsp-2-2.ics', 404, 'BAD_ARGUMENT', 'calendar/regime/{slug}.ics'],
    ['/calendar/regime/anthropics.ics', 404, 'UNKNOWN_ENTRY', 'anthropic'],
  ])('refuses %s with what it takes', async (url, status, code, accepted) => {
    const reply = await get(url);
    expect({ status: reply.statusCode, cache: reply.headers['cache-control'] }).toEqual({ status, cache: 'no-store' });
    expect(reply.body).toContain(code);
    expect(reply.body).toContain(accepted);
    const type = url.includes('.json') || url.includes('.rss') ? 'application/json' : 'text/plain';
    expect(reply.headers['content-type']).toContain(type);
  });
});
