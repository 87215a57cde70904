import { afterEach, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import type { CorsOrigins } from '../../src/operations-settings.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

const OURS = 'https://board.example';
const THEIRS = 'https://elsewhere.example';
const QUERY = '/graphql?query={limits{code}}';
/** GraphQL, a document, a list of files, a file, and what is not there. */
const ADDRESSES = [
  QUERY,
  '/regime/acme.json',
  '/r/2026.11.0/exports/',
  '/r/2026.11.0/exports/registry.jsonl',
  '/nowhere',
];

let api: Api;
afterEach(() => api.close());

async function open(cors?: CorsOrigins): Promise<void> {
  api = await openApi(memoryStore(link(sampleParts())), {
    ...(cors !== undefined && { cors }),
    access: { perAddress: 0 },
  });
}

const get = (url: string, origin?: string, headers: Readonly<Record<string, string>> = {}) =>
  api.app.inject({ url, headers: { ...headers, ...(origin !== undefined && { origin }) } });

const preflight = (url: string, origin: string, method = 'POST') =>
  api.app.inject({
    method: 'OPTIONS',
    url,
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type',
    },
  });

const words = (header: string | number | string[] | undefined): readonly string[] =>
  [header ?? []]
    .flat()
    .join(',')
    .toLowerCase()
    .split(/\s*,\s*/);

describe('scripts of other sites', () => {
  it('may read everything where nothing is set, never with cookies', async () => {
    await open();
    for (const url of ADDRESSES) {
      const { headers } = await get(url, THEIRS, { cookie: 'redlines=1' });
      expect([url, headers['access-control-allow-origin']]).toEqual([url, '*']);
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
      // One answer for all: caches keep it once.
      expect(words(headers.vary)).not.toContain('origin');
    }
  });

  it('are told what they need of the headers', async () => {
    await open();
    const exposed = words((await get('/regime/acme.json', THEIRS)).headers['access-control-expose-headers']);
    expect(exposed).toEqual(expect.arrayContaining(['etag', 'link', 'retry-after', 'x-request-id']));
  });

  it('may send a token: the preflight says so, and for how long', async () => {
    await open([OURS]);
    const reply = await preflight('/graphql', OURS);
    expect(reply.statusCode).toBe(204);
    expect(reply.headers['access-control-allow-origin']).toBe(OURS);
    expect(words(reply.headers['access-control-allow-methods'])).toEqual(['get', 'head', 'post']);
    expect(words(reply.headers['access-control-allow-headers'])).toEqual(['authorization', 'content-type']);
    expect(Number(reply.headers['access-control-max-age'])).toBeGreaterThan(0);
    expect(words(reply.headers.vary)).toContain('origin');
  });

  it('of a list of sites may read, and of no other, and caches are told that it matters', async () => {
    await open([OURS, 'http://localhost:8080']);
    for (const url of ADDRESSES) {
      const [listed, other, none] = [await get(url, OURS), await get(url, THEIRS), await get(url)];
      expect([url, listed.headers['access-control-allow-origin']]).toEqual([url, OURS]);
      expect(other.headers).not.toHaveProperty('access-control-allow-origin');
      // Who is no browser reads on: this keeps scripts from reading, and nobody from asking.
      expect(other.statusCode).toBe(none.statusCode);
      for (const { headers } of [listed, other, none]) {
        expect([url, words(headers.vary).filter((word) => word === 'origin')]).toEqual([url, ['origin']]);
        expect(headers).not.toHaveProperty('access-control-allow-credentials');
      }
    }
    expect((await get(QUERY, `${OURS}.evil.example`)).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await get(QUERY, 'null')).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await preflight('/graphql', THEIRS)).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('keep what else an answer varies by', async () => {
    await open([OURS]);
    expect(words((await get('/regime/acme', OURS)).headers.vary)).toEqual(expect.arrayContaining(['accept', 'origin']));
    const again = await get('/regime/acme.json', OURS);
    const same = await get('/regime/acme.json', OURS, { 'if-none-match': String(again.headers.etag) });
    expect([same.statusCode, same.headers['access-control-allow-origin']]).toEqual([304, OURS]);
    expect(words(same.headers.vary)).toContain('origin');
  });

  it('may read why they are refused', async () => {
    api = await openApi(memoryStore(link(sampleParts())), { cors: [OURS], access: { perAddress: 1 } });
    await get(QUERY, OURS);
    const refused = await get(QUERY, OURS);
    expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([429, OURS]);
    const badToken = await get(QUERY, OURS, { authorization: 'Bearer redlines_nonsense' });
    expect([badToken.statusCode, badToken.headers['access-control-allow-origin']]).toEqual([401, OURS]);
  });

  it('may read nothing where none is set', async () => {
    await open([]);
    for (const url of ADDRESSES) {
      expect((await get(url, OURS)).headers).not.toHaveProperty('access-control-allow-origin');
    }
    const reply = await preflight('/graphql', OURS);
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
  });
});
