import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { link } from '../../src/catalogue/link.js';
import { KeptAnswers } from '../../src/answer-cache/kept-answers.service.js';
import { type Api, NOW, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';
import { type PublishingStore, publishingStore } from '../setup/publishing-store.js';
import { sampleParts } from '../setup/sample-parts.js';

const QUERY = '{ interventions(first: 5) { totalCount nodes { id title provisions { id summary } } } }';
let store: PublishingStore;
let now = NOW;
let api: Api;
beforeAll(async () => {
  store = publishingStore(await seedCatalogue());
  api = await openApi(store, { clock: () => now, persisted: new Map([['named', '{ limits { code } }']]) });
});
beforeEach(() => {
  now = NOW;
});
afterAll(() => api.close());

const counts = () => api.app.get(KeptAnswers, { strict: false }).counts();
type Headers = Record<string, string>;
const post = async (payload: object, headers: Headers = {}) =>
  await api.app.inject({ method: 'POST', url: '/graphql', payload, headers });
const get = async (parameters: Record<string, string>, headers: Headers = {}) =>
  await api.app.inject({ url: `/graphql?${new URLSearchParams(parameters).toString()}`, headers });
const page = async (url: string, headers: Headers = {}) =>
  await api.app.inject({ url, headers: { accept: 'text/html', ...headers } });

/** How many of the requests were answered with what was kept. */
async function hitsOf(ask: () => Promise<unknown>): Promise<number> {
  const before = counts().hits;
  await ask();
  return counts().hits - before;
}

describe('answers that are kept', () => {
  it('are given again by POST, GET and as pages, byte for byte, with the same headers', async () => {
    const asks = [
      () => post({ query: QUERY }),
      () => get({ query: QUERY }),
      () => page('/coverage'),
      () => page('/intervention/us-ca-sb-53.json'),
      () => api.app.inject({ url: '/feeds/all.atom' }),
    ];
    for (const ask of asks) {
      const first = await ask();
      expect(first.statusCode).toBe(200);
      let again = first;
      expect(await hitsOf(async () => (again = await ask()))).toBe(1);
      expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
      const { 'x-request-id': a, date: b, ...headers } = first.headers;
      const { 'x-request-id': c, date: d, ...headersAgain } = again.headers;
      expect(headersAgain).toEqual(headers);
      expect(c).not.toBe(a);
      expect([typeof b, typeof d]).toEqual(['string', 'string']);
    }
  });

  it('differ by variables, operation, media type and form', async () => {
    const document = 'query A($n: Int) { interventions(first: $n) { nodes { id } } } query B { limits { code } }';
    const asks = [
      { query: document, operationName: 'A', variables: { n: 1 } },
      { query: document, operationName: 'A', variables: { n: 2 } },
      { query: document, operationName: 'B' },
    ];
    const bodies = new Set<string>();
    for (const ask of asks) {
      expect(await hitsOf(async () => bodies.add((await post(ask)).body))).toBe(0);
      expect(await hitsOf(async () => bodies.add((await post(ask)).body))).toBe(1);
    }
    expect(bodies.size).toBe(3);
    const newer = { accept: 'application/graphql-response+json' };
    const types = [
      await post({ query: QUERY }),
      await post({ query: QUERY }, newer),
      await post({ query: QUERY }, newer),
    ];
    expect(types.map(({ headers }) => String(headers['content-type']).split(';')[0])).toEqual([
      'application/json',
      'application/graphql-response+json',
      'application/graphql-response+json',
    ]);
    const html = await page('/intervention/us-ca-sb-53');
    const json = await page('/intervention/us-ca-sb-53', { accept: 'application/json' });
    expect([html.headers['content-type'], json.headers['content-type']].map(String)).toEqual([
      expect.stringContaining('text/html'),
      expect.stringContaining('application/json'),
    ]);
  });

  it('go with a new release and a new day', async () => {
    const today = '{ context { asOf release { version } } }';
    await post({ query: today });
    now = new Date('2026-11-23T00:00:01Z');
    expect((await post({ query: today })).json()).toMatchObject({ data: { context: { asOf: '2026-11-23' } } });
    const before = (await page('/')).body;
    store.publish();
    expect((await post({ query: today })).json()).toMatchObject({
      data: { context: { release: { version: '2026.11.1' } } },
    });
    expect((await page('/')).body).not.toBe(before);
  });

  it.each([
    ['what is live', '{ contests { totalCount } }'],
    ['what is live below an entry', '{ interventions(first: 1) { nodes { provisions { claims { contested } } } } }'],
    ['what a person says of a system', '{ assessSystem(system: { markets: ["EU"] }) { permalink } }'],
    ['a query that fails', '{ interventions(filter: { regimes: ["nowhere"] }) { totalCount } }'],
    ['a query that is refused', '{ nothing }'],
  ])('are none for %s', async (_, query) => {
    const reply = await get({ query });
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers.etag).toBeUndefined();
    expect(await hitsOf(() => get({ query }))).toBe(0);
    expect(await hitsOf(() => post({ query }).then(() => post({ query })))).toBe(0);
  });

  it('are none for pages that say something of who asks', async () => {
    for (const url of [
      '/theme.css',
      '/editing',
      '/assess.json?system=%7B%22markets%22%3A%5B%22EU%22%5D%7D',
      '/health/ready',
    ]) {
      await page(url);
      expect([url, await hitsOf(() => page(url))]).toEqual([url, 0]);
    }
  });

  it('keep nothing of what was said of one request', async () => {
    const kept = api.app.get(KeptAnswers, { strict: false });
    const headers = { origin: 'https://one.example', 'x-request-id': 'one' };
    await page('/layers', headers);
    const again = await page('/layers', { ...headers, 'x-request-id': 'two' });
    expect([kept.counts().hits > 0, again.headers['x-request-id']]).toEqual([true, 'two']);
    expect(again.headers['access-control-allow-origin']).toBe('*');
  });

  it('are not kept without room', async () => {
    const closed = await openApi(memoryStore(link(sampleParts())), { answerCacheBytes: 0 });
    try {
      for (let n = 0; n < 2; n += 1) expect((await closed.ask(QUERY)).errors).toEqual([]);
      expect(closed.app.get(KeptAnswers, { strict: false }).counts()).toMatchObject({ hits: 0, entries: 0 });
    } finally {
      await closed.close();
    }
  });
});

describe('GET of a query', () => {
  it('has a tag, and nothing more where the client has the answer', async () => {
    const first = await get({ query: QUERY });
    expect(first.headers['cache-control']).toBe('public, no-cache');
    expect(String(first.headers.vary).toLowerCase().split(/, */)).toEqual(
      expect.arrayContaining(['accept', 'accept-encoding']),
    );
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get({ query: QUERY }, { 'if-none-match': held });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get({ query: QUERY }, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    const fresh = '{ interventions(first: 4) { totalCount } }';
    const made = await get({ query: fresh }, { 'if-none-match': '*' });
    expect([made.statusCode, made.body]).toEqual([304, '']);
  });

  it('with both clocks set may be stored for ever', async () => {
    const pinned = await get({ query: `query @inContext(release: "2026.11.0", asOf: "2026-01-01") ${QUERY}` });
    expect(pinned.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const half = await get({ query: `query @inContext(release: "2026.11.0") ${QUERY}` });
    expect(half.headers['cache-control']).toBe('public, no-cache');
  });

  it('is compressed once for all, each form under a tag of its own', async () => {
    const plain = await get({ query: QUERY });
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      for (let n = 0; n < 2; n += 1) {
        const packed = await get({ query: QUERY }, { 'accept-encoding': encoding });
        expect(packed.headers['content-encoding']).toBe(encoding);
        expect(unpack(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
        const tag = String(packed.headers.etag);
        expect(tag).toBe(String(plain.headers.etag).replace(/"$/, `-${encoding}"`));
        expect((await get({ query: QUERY }, { 'if-none-match': tag })).statusCode).toBe(304);
      }
    }
    const both = await get({ query: QUERY }, { 'accept-encoding': 'gzip, deflate, br' });
    expect(both.headers['content-encoding']).toBe('br');
    const neither = await get({ query: QUERY }, { 'accept-encoding': 'br;q=0, gzip;q=0' });
    expect(neither.headers['content-encoding']).toBeUndefined();
  });
});

describe('persisted documents', () => {
  const query = '{ limits { code value } }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });

  it('are asked for by their hash once a client sent the text with it', async () => {
    const unknown = await get({ extensions });
    expect(unknown.json()).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect(unknown.headers['cache-control']).toBe('no-store');
    const sent = await post({ query, extensions: JSON.parse(extensions) as object });
    const byHash = await get({ extensions });
    expect(byHash.body).toBe(sent.body);
    expect(byHash.headers['cache-control']).toBe('public, no-cache');
    expect(await hitsOf(() => get({ extensions }))).toBe(1);
    expect((await get({ documentId: `sha256:${sha256Hash}` })).body).toBe(sent.body);
    expect((await post({ documentId: `sha256:${sha256Hash}` })).body).toBe(sent.body);
  });

  it('are asked for by the name that the operator gave', async () => {
    expect((await get({ documentId: 'named' })).json()).toMatchObject({ data: { limits: expect.any(Array) } });
  });

  it('are not taken up where the query is not valid or the hash is another', async () => {
    const wrong = '{ nothing }';
    const hash = createHash('sha256').update(wrong).digest('hex');
    const own = { persistedQuery: { version: 1, sha256Hash: hash } };
    await post({ query: wrong, extensions: own });
    const asked = await get({ extensions: JSON.stringify(own) });
    expect(asked.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    const other = await post({ query, extensions: own });
    expect(other.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_MISMATCH' } }] });
  });

  it.each([
    [{ persistedQuery: 1 }],
    [{ persistedQuery: { version: 2, sha256Hash: 'a' } }],
    [{ persistedQuery: { version: 1 } }],
  ])('refuse %j', async (given) => {
    const reply = await post({ extensions: given });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
