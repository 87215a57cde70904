import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { OperationHooks } from '../../src/graphql/operation-hooks.service.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

/** one that keeps parts of answers, and one that executes every operation whole */
let apis: readonly Api[];

beforeAll(async () => {
  const parts = sampleParts();
  const [provision, ...provisions] = parts.provisions;
  // A value that does not fit the schema, as a fault of ours would leave it.
  const broken = { ...provision, summary: undefined } as never;
  const store = memoryStore(link({ ...parts, provisions: [broken, ...provisions] }));
  apis = await Promise.all([8_000_000, 0].map((answerCacheBytes) => openApi(store, { answerCacheBytes })));
});
afterAll(async () => {
  for (const api of apis) await api.close();
});

interface Question {
  readonly query: string;
  readonly variables?: object | null;
  readonly operationName?: string | null;
}

/** Where it is known, it is parsed for the second time, and compiled the third. */
const RUNS = ['first', 'second', 'third', 'fourth'];
const SLUGS =
  'query ($slug: String!, $first: Int) { regime(slug: $slug) { id } regimes(first: $first) { totalCount } }';
const TWO = 'query A { regimes { totalCount } } query B { riskScenarios { id slug title description } }';

/** Its answers when it comes again and again, each time with a variable that it does not declare: none is a kept one. */
async function answers(api: Api, { query, variables = {}, operationName }: Question): Promise<readonly object[]> {
  const found: object[] = [];
  for (const run of RUNS) {
    const payload = { query, operationName, variables: variables === null ? null : { ...variables, run } };
    const reply = await api.app.inject({ method: 'POST', url: '/graphql', payload });
    const { 'cache-control': age, vary, 'content-type': type } = reply.headers;
    // The compiler writes the data before the errors.
    const body: unknown = JSON.parse(reply.body.replaceAll(/"requestId":"[^"]*"/gu, '"requestId":""'));
    found.push({ status: reply.statusCode, age, vary, type, body });
  }
  return found;
}

describe('an answer', () => {
  it.each<[string, Question]>([
    ['a selection of entries', { query: '{ interventions { nodes { id slug title kind regime { id name } } } }' }],
    ['variables', { query: SLUGS, variables: { slug: 'acme', first: 2 } }],
    ['several wrong variables', { query: SLUGS, variables: { slug: 3, first: 'many' } }],
    ['a variable that is missing', { query: SLUGS, variables: { first: 2 } }],
    ['no variables', { query: SLUGS, variables: null }],
    ['one of several operations', { query: TWO, operationName: 'B' }],
    ['none of several operations', { query: TWO }],
    ['a name that is no operation', { query: TWO, operationName: 'C' }],
    ['an empty name', { query: '{ regimes { totalCount } }', operationName: '' }],
    ['no name', { query: '{ regimes { totalCount } }', operationName: null }],
    ['fields that are not there', { query: '{ regimes { totalCuont } riskScenarios { idd } }' }],
    ['what cannot be parsed', { query: '{ regimes { totalCount }' }],
    ['a value that does not fit the schema', { query: '{ interventions { nodes { id provisions { id summary } } } }' }],
    ['such a value beside others', { query: '{ provisions { nodes { id slug pinpoint summary } } }' }],
    ['a slug that is not there', { query: '{ compareDefinitions(concept: "none") { rows { dimension } } }' }],
    ['a page that is too long', { query: '{ regimes(first: 1000) { totalCount } }' }],
    ['a release that is not there', { query: 'query @inContext(release: "1.0.0") { regimes { totalCount } }' }],
    ['another day', { query: 'query @inContext(asOf: "2025-01-01") { context { asOf } }' }],
    ['introspection', { query: '{ __schema { queryType { fields { name } } } }' }],
    ['a mutation without a token', { query: 'mutation { revokeToken(id: "token/0123456789abcdef") { __typename } }' }],
  ])('is the same each time that it is asked for with %s', async (_, question) => {
    for (const api of apis) {
      const [first, ...others] = await answers(api, question);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('is refused by GET the first time and the next, where it would write', async () => {
    const query = 'mutation { revokeToken(id: "token/0123456789abcdee") { __typename } }';
    for (const run of RUNS) {
      const reply = await apis[0]?.app.inject({
        url: '/graphql',
        query: { query, variables: JSON.stringify({ run }) },
      });
      expect([run, reply?.statusCode, reply?.body]).toEqual([run, 405, expect.stringContaining('POST_REQUIRED')]);
    }
  });
});

describe('an operation', () => {
  it('is new until it was asked once, whatever its variables; under another name it is another one', async () => {
    const [api] = apis;
    if (api === undefined) throw new Error('unreachable');
    const query = 'query A { regimes { totalCount } } query B { riskScenarios { slug } }';
    const hooks = api.app.get(OperationHooks, { strict: false });
    const isNew = (operationName?: string) =>
      hooks.isNew({ query, operationName, variables: { any: 1 }, hash: undefined });
    expect([isNew('A'), isNew()]).toEqual([true, true]);
    await api.ask(query, { any: 2 }, 'A');
    expect([isNew('A'), isNew()]).toEqual([false, true]);
  });
});
