import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
});
afterAll(() => api.close());

const get = async (url: string, headers: Record<string, string> = {}) => await api.app.inject({ url, headers });
const PAGES = ['/coverage', '/r/2026.11.0/scenario/weight-theft', '/intervention/us-ca-sb-53.json', '/feeds/all.atom'];

describe('compression', () => {
  it.each(PAGES)('sends %s in the form that is taken, under a tag of its own that is known again', async (url) => {
    const plain = await get(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await get(url, { 'accept-encoding': encoding });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(String(packed.headers.vary).toLowerCase()).toContain('accept-encoding');
      expect(unpack(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
      const tag = String(packed.headers.etag);
      expect(tag).toBe(String(plain.headers.etag).replace(/"$/, `-${encoding}"`));
      const again = await get(url, { 'accept-encoding': encoding, 'if-none-match': tag });
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    }
  });

  it('compresses answers of GraphQL, and leaves short ones alone', async () => {
    const ask = async (query: string) =>
      await api.app.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query },
        headers: { 'accept-encoding': 'gzip, br' },
      });
    expect((await ask('{ coverageMatrix { cells { state } } }')).headers['content-encoding']).toBe('br');
    expect((await ask('{ context { asOf } }')).headers['content-encoding']).toBeUndefined();
  });

  it('sends files of exports as their digests say', async () => {
    const url = '/r/2026.11.0/exports/registry.jsonl';
    const file = await get(url, { 'accept-encoding': 'br, gzip' });
    expect([file.statusCode, file.headers['content-encoding']]).toEqual([200, undefined]);
    const part = await get('/r/2026.11.0/exports/csv/claims.csv', { 'accept-encoding': 'br' });
    expect(part.headers['content-encoding']).toBeUndefined();
  });
});
