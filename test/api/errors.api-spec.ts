import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import type { SnapshotSource } from '../../src/catalogue/snapshot.js';
import { ERROR_CODES } from '../../src/graphql/error-codes.js';
import { formatErrors } from '../../src/graphql/error-formatter.service.js';
import { EventQueue } from '../../src/graphql/event-queue.js';
import { LIMITS } from '../../src/graphql/limits.js';
import type { TokenRecords } from '../../src/access/token-record.js';
import { type Api, type ApiAnswer, type ApiError, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';
import { tokenMemory } from '../setup/token-memory.js';
import { crowd, SLOW, withSlowRelease } from '../setup/slow-release.js';

const SECRET = 'select password from account where name = $1';

let api: Api;

beforeAll(async () => {
  const parts = sampleParts();
  const [provision, ...provisions] = parts.provisions;
  // A value that does not fit the schema, as a fault of ours would leave it.
  const broken = { ...provision, summary: undefined } as never;
  const store = memoryStore(link({ ...parts, provisions: [broken, ...provisions] }));
  const at: SnapshotSource['at'] = (version) =>
    version === 'broken' ? Promise.reject(new Error(SECRET)) : store.at(version);
  api = await openApi({ current: () => store.current(), releases: () => store.releases(), at });
});
afterAll(() => api.close());

interface Refusal {
  readonly status: number;
  readonly error: ApiError;
}

async function ask(query: string, variables?: object, operationName?: string): Promise<Refusal> {
  return refusal(await api.ask(query, variables, operationName));
}

function refusal({ status, errors }: ApiAnswer<unknown>): Refusal {
  return { status, error: only(errors) };
}

async function send(payload: string | object, headers: Record<string, string> = {}): Promise<Refusal> {
  const accept = 'application/graphql-response+json';
  const reply = await api.app.inject({ method: 'POST', url: '/graphql', payload, headers: { accept, ...headers } });
  return { status: reply.statusCode, error: only(reply.json<{ errors: ApiError[] }>().errors) };
}

function only(errors: readonly ApiError[]): ApiError {
  const [first] = errors;
  if (first === undefined) throw new Error('There is no error.');
  return first;
}

const nested = (n: number) =>
  `{ regime(slug: "acme") ${'{ interventions { regime '.repeat(n)}{ id }${' } }'.repeat(n)} }`;
const times = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i)).join(' ');
const JSON_BODY = { 'content-type': 'application/json' };

const REVOKE = 'mutation { revokeToken(id: "token/0123456789abcdef") { __typename } }';
const away = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));

/** A service of its own for what must not happen to the others. */
async function withTokens(broken: Partial<TokenRecords>, work: (api: Api) => Promise<Refusal>): Promise<Refusal> {
  const tokens = { ...tokenMemory(), ...broken };
  const own = await openApi(memoryStore(link(sampleParts())), { access: { tokens, failures: 2 } });
  try {
    return await work(own);
  } finally {
    await own.close();
  }
}

/** One way to meet each code. */
const WAYS: Readonly<Record<(typeof ERROR_CODES)[number]['code'], () => Promise<Refusal>>> = {
  BAD_ARGUMENT: () => ask('{ redLines(filter: {minScore: 7}) { totalCount } }'),
  UNKNOWN_ENTRY: () => ask('{ provisions(filter: {regimes: ["northlnd"]}) { totalCount } }'),
  UNKNOWN_RELEASE: () => ask('query @inContext(release: "2026.11.1") { context { asOf } }'),
  BAD_CURSOR: () => ask('{ regimes(after: "rubbish") { totalCount } }'),
  GRAPHQL_PARSE_FAILED: () => ask('{ regimes( }'),
  GRAPHQL_VALIDATION_FAILED: () => ask('{ regims { totalCount } }'),
  UNKNOWN_OPERATION: () => ask('query A { limits { code } } query B { limits { code } }', {}, 'C'),
  UNAUTHENTICATED: () => ask(REVOKE),
  FORBIDDEN: async () => refusal(await (await api.as(['reviewer']))(REVOKE)),
  VERIFICATION_UNAVAILABLE: () =>
    withTokens({ find: away }, async (broken) => refusal(await (await broken.as([]))(REVOKE))),
  DATABASE_UNAVAILABLE: () =>
    withTokens({ revoke: away }, async (one) => refusal(await (await one.as(['admin']))(REVOKE))),
  RATE_LIMITED: () =>
    withTokens({}, async (limited) => {
      for (let i = 0; i < 2; i++) await limited.askWith('redlines_nonsense')('{ limits { code } }');
      return refusal(await limited.askWith('redlines_nonsense')('{ limits { code } }'));
    }),
  TOO_MANY_CONCURRENT: () =>
    withSlowRelease({ access: { concurrent: 1 } }, async (busy) => refusal(await crowd((query) => busy.ask(query)))),
  OPERATION_TIMEOUT: () => withSlowRelease({ operationTimeoutMs: 20 }, async (late) => refusal(await late.ask(SLOW))),
  EVENTS_LOST: async () => {
    const queue = new EventQueue(0, () => undefined);
    queue.push('one more than it holds');
    const lost: unknown = await queue.next().catch((error: unknown) => error);
    const { statusCode, response } = formatErrors({ errors: [lost] }, {});
    return { status: statusCode, error: only((response.errors ?? []) as unknown as readonly ApiError[]) };
  },
  POST_REQUIRED: async () => {
    const reply = await api.app.inject(`/graphql?query=${encodeURIComponent(REVOKE)}`);
    return { status: reply.statusCode, error: only(reply.json<{ errors: ApiError[] }>().errors) };
  },
  BAD_REQUEST: () => send({ qeury: '{ limits { code } }' }),
  PERSISTED_QUERY_NOT_FOUND: () => send({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
  PERSISTED_QUERY_MISMATCH: () =>
    send({ query: '{ limits { code } }', extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
  BATCH_REFUSED: () => send([{ query: '{ limits { code } }' }]),
  UNSUPPORTED_MEDIA_TYPE: () => send('<query/>', { 'content-type': 'application/xml' }),
  BODY_TOO_LARGE: () => send({ query: `{ limits { code } } #${'x'.repeat(LIMITS.bodyBytes.value)}` }),
  TOO_MANY_TOKENS: () => ask(`{ ${'limits { code }'.repeat(1500)} }`),
  TOO_DEEP: () => ask(nested(8)),
  TOO_MANY_FIELDS: () =>
    ask(`{ ${'...F '.repeat(51)} } fragment F on Query { ${'layers { id slug title }'.repeat(10)} }`),
  TOO_MANY_ALIASES: () => ask(`{ ${times(61, (i) => `a${String(i)}: limits { code }`)} }`),
  TOO_MANY_FRAGMENTS: () =>
    ask(
      `{ ${times(51, (i) => `...F${String(i)} `)} } ${times(51, (i) => `fragment F${String(i)} on Query { limits { code } }`)}`,
    ),
  TOO_MANY_DIRECTIVES: () => ask(`{ limits ${'@include(if: true) '.repeat(61)} { code } }`),
  TOO_COSTLY: () =>
    ask('{ regimes(first: 100) { nodes { interventions { claims { intervention { claims { id } } } } } } }'),
  PAGE_TOO_LARGE: () => ask('{ regimes(first: 101) { totalCount } }'),
  INTERNAL: () => ask('query @inContext(release: "broken") { context { asOf } }'),
};

describe('every code of the documented list', () => {
  for (const { code, status } of ERROR_CODES) {
    it(`${code} can be met, and says what it is about`, async () => {
      const refused = await WAYS[code]();
      expect(refused.error.extensions.code).toBe(code);
      expect(refused.error.message).not.toBe('');
      expect(refused.status).toBe(refused.error.path === undefined ? status : 200);
    });
  }

  it('has no code twice', () => {
    expect(new Set(ERROR_CODES.map(({ code }) => code)).size).toBe(ERROR_CODES.length);
  });

  it('can be asked for', async () => {
    const { data } = await api.ask<{ errorCodes: { code: string }[]; limits: unknown[] }>(
      '{ errorCodes { code meaning remedy } limits { code of value } }',
    );
    expect(data.errorCodes.map((entry) => entry.code)).toEqual(ERROR_CODES.map(({ code }) => code));
    expect(data.limits).toHaveLength(Object.keys(LIMITS).length);
  });
});

describe('what an error says', () => {
  it('names the argument by its path, and what is taken there', async () => {
    const { error } = await ask('{ redLines(filter: {minScore: 7}) { totalCount } }');
    expect(error.extensions).toEqual({
      code: 'BAD_ARGUMENT',
      argument: ['filter', 'minScore'],
      accepted: ['0', '1', '2', '3', '4', '5', '6'],
    });
    expect(error.path).toEqual(['redLines']);
  });

  it('suggests the right slug, also for variables and after the query was compiled', async () => {
    const query = 'query Q($s: [String!]) { coverageMatrix(filter: {scenarios: $s}) { summary { absent } } }';
    for (let i = 0; i < 5; i++) {
      const { error } = await ask(query, { s: ['weight-theft', 'weight-thefd'] });
      expect(error.extensions).toEqual({
        code: 'UNKNOWN_ENTRY',
        argument: ['filter', 'scenarios', 1],
        accepted: ['weight-theft'],
      });
    }
  });

  it('names the place in a variable that does not fit, and the values of an enum, compiled or not', async () => {
    const query = 'query Q($f: CoverageFilter) { coverageMatrix(filter: $f) { summary { absent } } }';
    await api.ask(query, {});
    await api.ask(query, {});
    for (let i = 0; i < 3; i++) {
      const { status, error } = await ask(query, { f: { status: 'IN_FORCE', bindingness: ['BINDING', 'SOFT'] } });
      expect(status).toBe(400);
      expect(error.extensions).toEqual({
        code: 'BAD_ARGUMENT',
        argument: ['variables', 'f', 'bindingness', 1],
        accepted: ['BINDING', 'CO_REGULATORY', 'VOLUNTARY', 'ADVISORY'],
      });
    }
  });

  it('refuses a day that there is not, in the text and in variables', async () => {
    const inText = await ask('query @inContext(asOf: "2026-02-30") { context { asOf } }');
    expect(inText.error.extensions).toMatchObject({ code: 'BAD_ARGUMENT', accepted: ['2026-11-01'] });
    const inVariables = await ask('query Q($d: Date) @inContext(asOf: $d) { context { asOf } }', { d: '2026-02-30' });
    expect(inVariables.error.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: ['variables', 'd'] });
  });

  it('is a UNKNOWN_ENTRY for every slug of every filter, never an empty list', async () => {
    const lists: Readonly<Record<string, readonly string[]>> = {
      interventions: ['regimes', 'countries', 'concepts'],
      provisions: ['interventions', 'regimes'],
      definitions: ['concepts', 'metrics', 'regimes', 'interventions'],
      redLines: ['regimes', 'interventions', 'triggerConcepts'],
      regimes: ['countries'],
      coverageGaps: ['scenarios', 'layers', 'regimes', 'countries', 'include', 'exclude'],
    };
    for (const [list, fields] of Object.entries(lists)) {
      for (const field of fields) {
        const { error } = await ask(`{ ${list}(filter: {${field}: ["nowhere"]}) { totalCount } }`);
        expect(error.extensions).toMatchObject({ code: 'UNKNOWN_ENTRY', argument: ['filter', field, 0] });
      }
    }
  });

  it('leaves the other fields of an operation answered', async () => {
    const { status, data, errors } = await api.ask(
      '{ regime(slug: "northlund") { id } layer(slug: "response") { id } }',
    );
    expect(status).toBe(200);
    expect(data).toEqual({ regime: null, layer: { id: 'layer/response' } });
    expect(errors.map((error) => error.extensions)).toEqual([
      { code: 'UNKNOWN_ENTRY', argument: ['slug'], accepted: ['northland'] },
    ]);
  });
});

describe('a fault of ours', () => {
  it('lets nothing of itself out and is in the log under the id that the caller has', async () => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-request-id': 'request-7' },
      payload: { query: 'query @inContext(release: "broken") { context { asOf } }' },
    });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('password');
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL', requestId: 'request-7' } }] });
    const [line] = api.log.filter((entry) => entry['reqId'] === 'request-7' && entry['level'] === 50);
    expect(line).toMatchObject({ err: { message: SECRET } });
  });

  it('is told with its place in the answer where it befalls a field, compiled or not', async () => {
    for (let i = 0; i < 5; i++) {
      const { status, data, errors } = await api.ask(
        '{ limits { code } provisions(filter: {interventions: ["northland-ai-act"]}) { nodes { summary } } }',
      );
      expect(status).toBe(200);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ path: ['provisions', 'nodes', 0, 'summary'], extensions: { code: 'INTERNAL' } }]);
    }
  });
});

describe('requests that are none', () => {
  const cases: readonly (readonly [string, () => Promise<Refusal>, string])[] = [
    ['a body that is no JSON', () => send('{"query": ', JSON_BODY), 'BAD_REQUEST'],
    ['an empty body', () => send('', JSON_BODY), 'BAD_REQUEST'],
    ['a body that is null', () => send('null', JSON_BODY), 'BAD_REQUEST'],
    ['a query that is no text', () => send({ query: { kind: 'Document' } }), 'BAD_REQUEST'],
    ['a query of blanks', () => send({ query: ' \n ' }), 'BAD_REQUEST'],
    ['variables that are a list', () => send({ query: '{ limits { code } }', variables: [1] }), 'BAD_REQUEST'],
    [
      'an operation name that is a number',
      () => send({ query: '{ limits { code } }', operationName: 1 }),
      'BAD_REQUEST',
    ],
    [
      'a syntax tree instead of a query',
      () => send({ query: '{"kind":"Document","definitions":[]}' }),
      'GRAPHQL_PARSE_FAILED',
    ],
    ['a mutation that there is not', () => ask('mutation { publish }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', () => ask('subscription { releases }'), 'UNKNOWN_OPERATION'],
    ['several operations and no name', () => ask('query A { context } query B { context }'), 'UNKNOWN_OPERATION'],
    ['fragments alone', () => ask('fragment F on Query { limits { code } }'), 'UNKNOWN_OPERATION'],
    ['a fragment inside itself', () => ask('{ ...F } fragment F on Query { ...F }'), 'GRAPHQL_VALIDATION_FAILED'],
  ];
  for (const [what, way, code] of cases) {
    it(`${what}: ${code}`, async () => {
      const { status, error } = await way();
      expect(error.extensions.code).toBe(code);
      expect(status).toBe(400);
    });
  }
});

describe('several operations in one document', () => {
  it('answers the one that is named, however often they are asked', async () => {
    const document = 'query A { regime(slug: "acme") { slug } } query B { regime(slug: "northland") { slug } }';
    for (let i = 0; i < 6; i++) {
      expect((await api.ask(document, {}, 'A')).data).toEqual({ regime: { slug: 'acme' } });
      expect((await api.ask(document, {}, 'B')).data).toEqual({ regime: { slug: 'northland' } });
    }
  });
});
