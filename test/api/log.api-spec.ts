import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { link } from '../../src/catalogue/link.js';
import type { SnapshotSource } from '../../src/catalogue/snapshot.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

const SECRET = 'a-word-nobody-may-read';

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(link(sampleParts())));
});
afterAll(() => api.close());

/** Every line of the log that a request leads to, with the id that its answer names. */
async function linesOf(
  { app, log }: Api,
  request: InjectOptions,
): Promise<{ id: unknown; lines: readonly Record<string, unknown>[] }> {
  const before = log.length;
  const reply = await app.inject(request);
  return { id: reply.headers['x-request-id'], lines: log.slice(before) };
}

const graphql = (payload: string | object, headers: Readonly<Record<string, string>> = {}): InjectOptions => ({
  method: 'POST',
  url: `/graphql?hint=${SECRET}`,
  headers: { 'content-type': 'application/json', ...headers },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});

describe('the log of what fails', () => {
  it.each<[string, InjectOptions, object]>([
    ['no JSON', graphql(`{"query": "${SECRET}`), { status: 400, codes: ['BAD_REQUEST'] }],
    ['no GraphQL', graphql({ query: `{ ${SECRET}` }), { codes: ['GRAPHQL_PARSE_FAILED'] }],
    [
      'no such field',
      graphql({ query: `{ a_${SECRET.replaceAll('-', '_')} }` }),
      { codes: ['GRAPHQL_VALIDATION_FAILED'], kind: 'query', field: 'unknown' },
    ],
    [
      'no such entry',
      graphql({ query: `{ coverageGaps(filter: { scenarios: ["${SECRET}"] }, first: 1) { totalCount } }` }),
      { codes: ['UNKNOWN_ENTRY'], kind: 'query', field: 'coverageGaps' },
    ],
    ['too much', graphql({ query: `{ ${'a: limits { code } '.repeat(61)} }` }), { codes: ['TOO_MANY_ALIASES'] }],
    ['a large body', graphql({ query: SECRET.repeat(10_000) }), { status: 413, codes: ['BODY_TOO_LARGE'] }],
    [
      'no role',
      graphql({ query: 'mutation { publishRelease(notes: "a-word-nobody-may-read") { __typename } }' }),
      { codes: ['UNAUTHENTICATED'], kind: 'mutation', field: 'publishRelease' },
    ],
    [
      'a token that does not hold',
      graphql({ query: '{ limits { code } }' }, { authorization: `Bearer ${SECRET}` }),
      { status: 401, codes: ['UNAUTHENTICATED'] },
    ],
    [
      'the same for a page',
      { url: '/regime/acme', headers: { authorization: `Bearer ${SECRET}` } },
      { status: 401, codes: ['UNAUTHENTICATED'] },
    ],
    ['no such page', { url: `/regime/nobody?q=${SECRET}` }, { status: 404 }],
    ['no such address', { url: `/nowhere/at/all?q=${SECRET}` }, { status: 404 }],
  ])('has the id, the code and no word of the question: %s', async (_what, request, facts) => {
    const { id, lines } = await linesOf(api, request);
    expect(lines.at(-1)).toMatchObject({ msg: 'answered', ...facts });
    for (const line of lines) {
      expect(line['reqId']).toBe(id);
      expect(JSON.stringify(line)).not.toContain(SECRET);
      expect(JSON.stringify(line)).not.toContain(SECRET.replaceAll('-', '_'));
    }
  });

  it('has the cause of what broke inside, under the id that the answer tells', async () => {
    const store = memoryStore(link(sampleParts()));
    const broken: SnapshotSource = {
      current: () => store.current(),
      at: () => Promise.reject(new Error('the disk is on fire')),
      releases: () => store.releases(),
    };
    const other = await openApi(broken);
    const query = 'query @inContext(release: "2026.11.0") { limits { code } }';
    const { id, lines } = await linesOf(other, graphql({ query, variables: { text: SECRET } })).finally(() =>
      other.close(),
    );
    const [cause, answered] = lines;
    expect(cause).toMatchObject({ reqId: id, level: 50, err: { message: 'the disk is on fire' } });
    expect(answered).toMatchObject({ reqId: id, codes: ['INTERNAL'] });
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });
});
