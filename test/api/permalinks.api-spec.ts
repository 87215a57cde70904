import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

const DEFINITION = 'definition/us-ca-sb-1047/critical-harm';

describe('permalinks', () => {
  let api: Api;
  let catalogue: Catalogue;
  const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers });

  beforeAll(async () => {
    catalogue = await seedCatalogue();
    api = await openApi(memoryStore(catalogue));
  });
  afterAll(() => api.close());

  it('lead to every entry, as data and as a page', async () => {
    for (const id of catalogue.byId.keys()) {
      const data = await get(`/${id}`);
      expect([id, data.statusCode]).toEqual([id, 200]);
      expect(data.json<{ entry: { id: string } }>().entry.id).toBe(id);
    }
    const page = await get(`/${DEFINITION}`, { accept: 'text/html' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toMatch(/<h1[^>]*>critical harm<\/h1>/i);
    expect(page.body).toContain('href="/intervention/us-ca-sb-1047"');
  }, 60_000);

  it('name the pinned address to cite; it answers the same, for ever', async () => {
    const { headers } = await get(`/${DEFINITION}`);
    expect(headers.link).toContain(`<https://redlines.example/r/2026.11.0/${DEFINITION}>; rel="cite-as"`);
    const pinned = await get(`/r/2026.11.0/${DEFINITION}.json`, { accept: 'text/html' });
    expect(pinned.json<{ entry: { id: string } }>().entry.id).toBe(DEFINITION);
    expect(pinned.headers['cache-control']).toContain('immutable');
    expect((await get(`/r/2026.11.0/${DEFINITION}`, { accept: 'text/html' })).body).toContain(
      'href="/r/2026.11.0/intervention/us-ca-sb-1047"',
    );
  });

  it('lead to the answer that a citation of the matrix names', async () => {
    const { data } = await api.ask<{ coverageMatrix: { summary: { partial: number }; citation: string } }>(
      '{ coverageMatrix(filter: {bindingness: [BINDING], layers: ["response"]}) { summary { partial } citation } }',
    );
    const [address = ''] = /(?<=https:\/\/redlines\.example)\S+asOf=[\d-]+/.exec(data.coverageMatrix.citation) ?? [];
    const answer = await get(address);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ answer: { summary: data.coverageMatrix.summary, asOf: '2026-11-22' } });
    expect((await get(address, { accept: 'text/html' })).statusCode).toBe(200);
    expect((await get('/r/2026.11.0/coverage?asOf=soon')).json()).toMatchObject({ code: 'BAD_ARGUMENT' });
    expect((await get('/r/2026.11.0/coverage?colour=red')).json()).toMatchObject({ code: 'BAD_ARGUMENT' });
  });

  it('answer 304 to who has it already', async () => {
    const { headers } = await get(`/${DEFINITION}`);
    const again = await get(`/${DEFINITION}`, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('say what is near where there is nothing, in the format asked for', async () => {
    const data = await get('/definition/us-ca-sb-1047/critical-harms');
    expect([data.statusCode, data.json()]).toMatchObject([
      404,
      { code: 'UNKNOWN_ENTRY', accepted: expect.arrayContaining([DEFINITION]) },
    ]);
    const page = await get('/definition/<script>alert(1)</script>', { accept: 'text/html' });
    expect(page.statusCode).toBe(404);
    expect(page.body).not.toContain('<script>');
    expect((await get(`/r/1999.1.0/${DEFINITION}`)).json()).toMatchObject({ code: 'UNKNOWN_RELEASE' });
    expect((await get('/definition/%E0%A4%A')).statusCode).toBeLessThan(500);
  });
});
