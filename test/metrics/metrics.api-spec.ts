import { afterEach, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import type { CreateAppOptions } from '../../src/create-app.service.js';
import { ERROR_CODES } from '../../src/graphql/error-codes.js';
import { LIMITS } from '../../src/graphql/limits.js';
import { type Api, NOW, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';
import { samplesIn } from './exposition.js';

let api: Api;
afterEach(() => api.close());

async function open(some: Partial<CreateAppOptions> = {}): Promise<void> {
  api = await openApi(memoryStore(link(sampleParts())), some);
}

const scrape = (headers: Readonly<Record<string, string>> = {}, remoteAddress = '127.0.0.1', url = '/metrics') =>
  api.app.inject({ url, headers, remoteAddress });

async function samples(): Promise<ReadonlyMap<string, number>> {
  const reply = await scrape();
  expect(reply.statusCode).toBe(200);
  return samplesIn(reply.body);
}

describe('metrics', () => {
  it('are Prometheus text, never cached, and each has its help', async () => {
    await open();
    await api.ask('{ limits { code } }');
    const reply = await scrape();
    expect(reply.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(reply.headers['cache-control']).toBe('no-store');
    const told = new Set([...reply.body.matchAll(/^# HELP (\w+) \S/gm)].map(([, name]) => name));
    for (const key of samplesIn(reply.body).keys()) {
      const name = key.replace(/\{.*/, '');
      expect([name, told.has(name) || told.has(name.replace(/_(bucket|sum|count)$/, ''))]).toEqual([name, true]);
    }
  });

  it('count requests by template of the route, never by address', async () => {
    await open();
    for (const slug of ['acme', 'nobody', 'nobody-else']) await api.app.inject(`/regime/${slug}.json?asOf=2026-01-01`);
    await api.app.inject('/no/such/page/secret-word');
    const found = await samples();
    const routes = [...found.keys()].filter((key) => key.startsWith('redlines_http_request_duration_seconds_count'));
    expect(routes.join('\n')).not.toMatch(/acme|nobody|secret-word|asOf/);
    const entries = routes.filter((key) => key.includes('regime'));
    expect(entries.map((key) => found.get(key)).reduce((sum = 0, count = 0) => sum + count, 0)).toBe(3);
    expect(routes.some((key) => key.includes('status="2xx"') && key.includes('regime'))).toBe(true);
    expect(routes.some((key) => key.includes('status="4xx"') && key.includes('regime'))).toBe(true);
  });

  it('tell how long operations take, by fields of the schema, whatever clients call them', async () => {
    await open();
    const before = new Set((await samples()).keys());
    await api.ask('query Mine { limits { code } }', undefined, 'Mine');
    await api.ask('{ a: limits { code } }');
    await api.ask('{ limits { code } regime(slug: "acme") { name } }');
    for (const word of ['zebra', 'quagga']) await api.ask(`query ${word} { ${word} }`, undefined, word);
    await api.ask('{ not graphql');
    const found = await samples();
    const count = (kind: string, operation: string) =>
      found.get(`redlines_graphql_operation_duration_seconds_count{kind="${kind}",operation="${operation}"}`);
    expect(count('query', 'limits')).toBe(2);
    expect(count('query', 'several')).toBe(1);
    expect(count('query', 'unknown')).toBe(2);
    expect(count('none', 'refused')).toBe(1);
    // The second of the two with one meaning, or more of them, come from what was kept.
    await api.ask('{ a: limits { code } }');
    await api.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    const later = await samples();
    const counted = [...later].filter(([key]) => key.startsWith('redlines_graphql_operation_duration_seconds_count'));
    expect(counted.reduce((sum, [, value]) => sum + value, 0)).toBe(7);
    expect(later.get('redlines_answer_cache_hits_total')).toBeGreaterThanOrEqual(1);
    expect(later.get('redlines_answer_parts_misses_total')).toBeGreaterThanOrEqual(0);
    expect(later.get('redlines_answer_cache_entries')).toBeGreaterThanOrEqual(1);
    expect(later.get('redlines_answer_cache_bytes')).toBeGreaterThan(100);
    const fresh = [...found.keys()].filter((key) => !before.has(key));
    expect(fresh.join('\n')).not.toMatch(/Mine|zebra|quagga/);
  });

  it('count errors by code and limits by name, from nought', async () => {
    await open({ access: { failures: 2 } });
    const before = await samples();
    for (const { code } of ERROR_CODES) expect(before.get(`redlines_graphql_errors_total{code="${code}"}`)).toBe(0);
    for (const limit of Object.keys(LIMITS)) expect(before.get(`redlines_limits_hit_total{limit="${limit}"}`)).toBe(0);
    await api.ask(`{ ${'a: limits { code } '.repeat(61)} }`);
    await api.ask('{ regime(slug: "nobody") { name } nothing }');
    for (let i = 0; i < 3; i++) await api.askWith('redlines_nonsense')('{ limits { code } }');
    const page = { url: '/regime/acme.json', headers: { authorization: 'Bearer redlines_nonsense' } };
    expect((await api.app.inject(page)).statusCode).toBe(429);
    const found = await samples();
    expect(found.get('redlines_limits_hit_total{limit="aliases"}')).toBe(1);
    expect(found.get('redlines_graphql_errors_total{code="TOO_MANY_ALIASES"}')).toBe(1);
    expect(found.get('redlines_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(found.get('redlines_graphql_errors_total{code="UNAUTHENTICATED"}')).toBe(2);
    expect(found.get('redlines_limits_hit_total{limit="refusedTokens"}')).toBe(2);
  });

  it('tell of the release that is served, and of the database as far as it is known', async () => {
    const pool = { inUse: 1, idle: 2, waiting: 3 };
    const database = () => ({ isUp: false, listening: { releases: false, editorial: true }, pool });
    await open({ metrics: { database, releasesHeld: () => 2 } });
    const found = await samples();
    const info = [...found.keys()].find((key) => key.startsWith('redlines_release_info{'));
    expect(info).toMatch(/content_hash="[0-9a-f]+",version="2026\.11\.0"/);
    const published = found.get('redlines_release_published_timestamp_seconds') ?? Number.NaN;
    expect(found.get('redlines_release_age_seconds')).toBeCloseTo(NOW.getTime() / 1000 - published, 3);
    expect(found.get('redlines_releases_in_memory')).toBe(2);
    expect(found.get('redlines_database_up')).toBe(0);
    expect(found.get('redlines_database_listening{channel="releases"}')).toBe(0);
    expect(found.get('redlines_database_listening{channel="editorial"}')).toBe(1);
    expect(found.get('redlines_database_connections{state="waiting"}')).toBe(3);
    expect(found.get('redlines_websocket_connections')).toBe(0);
  });

  it('of two services in one process are kept apart', async () => {
    await open();
    const other = await openApi(memoryStore(link(sampleParts())));
    try {
      await other.ask('{ limits { code } }');
      const key = 'redlines_graphql_operation_duration_seconds_count{kind="query",operation="limits"}';
      expect((await samples()).get(key)).toBeUndefined();
    } finally {
      await other.close();
    }
  });

  it('that fail hurt nobody', async () => {
    const database = () => {
      throw new Error('secret state');
    };
    await open({ metrics: { database } });
    const reply = await scrape();
    expect(reply.statusCode).toBe(500);
    expect(reply.json()).toMatchObject({ code: 'INTERNAL' });
    expect(reply.body).not.toContain('secret');
    expect((await api.ask('{ limits { code } }')).errors).toEqual([]);
  });
});

describe('who may read metrics', () => {
  const token = 'a-long-token-for-prometheus';

  it('is on this machine where nothing is set, and not behind a proxy', async () => {
    await open();
    expect((await scrape()).statusCode).toBe(200);
    expect((await scrape({}, '::1')).statusCode).toBe(200);
    expect((await scrape({}, '::ffff:127.0.0.1')).statusCode).toBe(200);
    const foreign = await scrape({}, '192.0.2.7');
    expect([foreign.statusCode, foreign.json()]).toEqual([403, expect.objectContaining({ code: 'FORBIDDEN' })]);
    expect((await scrape({ 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(403);
    expect((await scrape({ via: '1.1 proxy' })).statusCode).toBe(403);
  });

  it('is nobody where a proxy on this machine lets everybody through, and no token is set', async () => {
    await open({ scrapePolicy: { token: undefined, isLocalTrusted: false } });
    expect((await scrape()).statusCode).toBe(403);
  });

  it('has the token from wherever it comes where one is set, and only then', async () => {
    await open({ scrapePolicy: { token, isLocalTrusted: true }, access: { failures: 1, perAddress: 1 } });
    expect((await scrape()).statusCode).toBe(401);
    expect((await scrape({ authorization: `Bearer ${token}x` })).statusCode).toBe(401);
    for (const address of ['127.0.0.1', '192.0.2.7', '192.0.2.7']) {
      expect((await scrape({ authorization: `Bearer ${token}` }, address)).statusCode).toBe(200);
    }
    // It is no token of the registry.
    expect((await api.askWith(token)('{ limits { code } }')).status).toBe(401);
    expect(JSON.stringify(api.log)).not.toContain(token);
  });

  it('is asked by the proxies that are believed for nobody else', async () => {
    await open({ access: { trustProxy: ['192.0.2.1'] } });
    expect((await scrape({ 'x-forwarded-for': '127.0.0.1' }, '192.0.2.1')).statusCode).toBe(403);
  });
});
