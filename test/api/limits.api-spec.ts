import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { parse } from 'graphql';
import { costOf } from '../../src/graphql/cost.js';
import { LIMITS } from '../../src/graphql/limits.js';
import { chooseOperation } from '../../src/graphql/operation.js';
import { SAMPLE_QUESTIONS } from '../../src/graphql/graphiql-start.js';
import { type Api, openApi, type Page } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

/**
 * What a refusal may cost here, in milliseconds of this process: far less than an answer, also on a machine that is slow
 * and busy. `npm run bench:hostile` holds each to 50 ms.
 */
const REFUSAL_MS = 500;

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
});
afterAll(() => api.close());

function cost(query: string, variables = {}): number {
  const document = parse(query);
  return costOf(api.app.get(GraphQLSchemaHost).schema, document, chooseOperation(document, undefined), variables);
}

const times = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i)).join(' ');
const around = (n: number, open: string, inner: string, close: string) => open.repeat(n) + inner + close.repeat(n);

/** Queries that would take much, if they were answered. */
const HOSTILE: Readonly<Record<string, readonly [string, string]>> = {
  'claims of claims of claims': [
    `{ interventions(first: 100) { nodes { ${around(4, 'claims { intervention { ', 'id', ' } }')} } } }`,
    'TOO_COSTLY',
  ],
  'every cell of many matrices': [
    `{ ${times(50, (i) => `m${String(i)}: coverageMatrix { cells { claims { id } } }`)} }`,
    'TOO_COSTLY',
  ],
  'gaps upon gaps': [`{ ${times(60, (i) => `g${String(i)}: coverageGaps(first: 1) { totalCount }`)} }`, 'TOO_COSTLY'],
  'fragments that double': [
    `{ ...F0 } ${times(40, (i) => `fragment F${String(i)} on Query { ...F${String(i + 1)} ...F${String(i + 1)} }`)} fragment F40 on Query { layers { id } }`,
    'TOO_MANY_FIELDS',
  ],
  'a field repeated': [`{ ${'__typename '.repeat(1_900)} }`, 'TOO_MANY_FIELDS'],
  'a field repeated within the limit of fields': [`{ ${'__typename '.repeat(900)} }`, 'TOO_MANY_ALIASES'],
  'many fragments with one field': [
    `{ ${times(200, (i) => `...F${String(i)}`)} } ${times(200, (i) => `fragment F${String(i)} on Query { __typename }`)}`,
    'TOO_MANY_FRAGMENTS',
  ],
  'deep introspection': [
    `{ __schema { types { ${around(5, 'fields { type { ', 'name', ' } }')} } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a wide list of ids': [`query { nodes(ids: [${'"layer/assessment" '.repeat(1_900)}]) { id } }`, 'PAGE_TOO_LARGE'],
  'brackets without end': ['{ a '.repeat(5_000), 'TOO_MANY_TOKENS'],
  'a long comment': [`{ limits { code } } # ${'x'.repeat(150_000)}`, 'BODY_TOO_LARGE'],
  'many directives': [`{ limits ${'@skip(if: false) '.repeat(250)} { code } }`, 'TOO_MANY_DIRECTIVES'],
  'a page through a variable': [
    'query ($n: Int = 100) { regimes(first: $n) { nodes { interventions { claims { intervention { claims { id } } } } } } }',
    'TOO_COSTLY',
  ],
};

describe('hostile queries', () => {
  for (const [what, [query, code]] of Object.entries(HOSTILE)) {
    it(`${what}: ${code}, at once`, async () => {
      const spent: number[] = [];
      // The first of a kind pays for what the engine compiles; texts differ, so that nothing is remembered of them.
      for (const run of ['first', 'second', 'third', 'fourth']) {
        const before = process.cpuUsage();
        const { data, errors } = await api.ask(`${query} # ${run}`);
        const { user, system } = process.cpuUsage(before);
        expect(errors[0]?.extensions.code).toBe(code);
        expect(data ?? null).toBeNull();
        spent.push((user + system) / 1000);
      }
      expect(Math.min(...spent)).toBeLessThan(REFUSAL_MS);
    });
  }
});

describe('variables that are values in values', () => {
  const query = 'query ($f: InterventionFilter) { interventions(filter: $f) { totalCount } }';
  const nested = (levels: number) => `{"f":${'['.repeat(levels)}${']'.repeat(levels)}}`;

  it.each([
    ['POST', '/graphql', `{"query":${JSON.stringify(query)},"variables":${nested(40_000)}}`],
    // As much as an address may have.
    ['GET', `/graphql?${new URLSearchParams({ query, variables: nested(2_000) }).toString()}`, undefined],
  ] as const)('by %s: BAD_ARGUMENT', async (method, url, payload) => {
    const headers = payload === undefined ? {} : { 'content-type': 'application/json' };
    const reply = await api.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    const { errors } = reply.json<{ errors: { extensions: object }[] }>();
    expect(reply.statusCode).toBeLessThan(500);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_ARGUMENT', argument: ['variables'], accepted: ['at most 100 levels'] },
    ]);
  });
});

describe('a refusal', () => {
  it('names the limit, its value and what was found', async () => {
    const { errors } = await api.ask(`{ ${times(70, (i) => `a${String(i)}: limits { code }`)} }`);
    expect(errors.map((error) => error.extensions)).toEqual([
      { code: 'TOO_MANY_ALIASES', limit: 'aliases', value: LIMITS.aliases.value, found: 70 },
    ]);
  });

  it('says so of the body too, and of a page', async () => {
    const body = await api.ask('x'.repeat(200_000));
    expect(body.errors[0]?.extensions).toMatchObject({ limit: 'bodyBytes', value: LIMITS.bodyBytes.value });
    expect(body.errors[0]?.extensions['found']).toBeGreaterThan(200_000);
    const page = await api.ask('{ provisions(last: 1000) { totalCount } }');
    expect(page.errors[0]?.extensions).toMatchObject({ limit: 'pageSize', found: 1000, argument: ['last'] });
  });
});

describe('what people ask', () => {
  it('passes: the questions that GraphiQL opens with', async () => {
    for (const query of SAMPLE_QUESTIONS) {
      const { data, errors } = await api.ask<Record<string, Page<unknown>>>(query);
      expect(errors).toEqual([]);
      expect(Object.values(data)[0]?.totalCount).toBeGreaterThan(0);
    }
  });

  it('passes: the whole matrix with every claim, and what the claims are about', async () => {
    const { data, errors } = await api.ask<{ coverageMatrix: { cells: unknown[] } }>(
      `{ coverageMatrix(filter: {status: ANY, minConfidence: VERY_UNLIKELY}) { cells {
        scenario { slug } layer { slug } state weaknesses reason
        claims { id strength confidence rationale subject { ... on Provision { id pinpoint } } intervention { shortTitle status } }
      } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.coverageMatrix.cells.length).toBe(275);
  });

  it('passes: a page of a hundred interventions with all that is in them', () => {
    const query = `{ interventions(first: 100) { nodes { id title summary status events { date kind }
      provisions { id summary pinpoint duties } definitions { id term criteriaText } redLines { id statement anatomy { score } } } } }`;
    expect(cost(query)).toBeLessThan(LIMITS.cost.value);
  });
});

describe('what is asked for', () => {
  it('counts: the months of a history, and the elements of a list that is given', () => {
    const history = (from: string) =>
      cost('query ($from: Date!) { coverageHistory(from: $from, to: "2026-11-01") { date } }', { from });
    expect(history('1926-11-01') - history('2022-11-01')).toBe(1200 - 48);
    const matrix = (regimes: number) =>
      cost('query ($r: [String!]) { coverageMatrix(filter: {regimes: $r}) { asOf } }', { r: Array(regimes).fill('x') });
    expect(matrix(300) - matrix(0)).toBe(3000);
  });
});

describe('the assumed lengths of lists', () => {
  it('are no smaller than what the registry holds, on average', async () => {
    const { data } = await api.ask<{ interventions: Page<Record<string, unknown[]>> }>(
      '{ method { summary } interventions(first: 100) { nodes { provisions { id } definitions { id } redLines { id } claims { id } sources { id } } } }',
    );
    const costs = (list: string) => cost(`{ intervention(slug: "x") { ${list} { id } } }`) - 2;
    for (const list of ['provisions', 'definitions', 'redLines', 'claims', 'sources']) {
      const lengths = data.interventions.nodes.map((node: Record<string, unknown[]>) => node[list]?.length ?? 0);
      const mean = lengths.reduce((sum: number, n: number) => sum + n, 0) / lengths.length;
      expect(costs(list)).toBeGreaterThanOrEqual(Math.floor(mean));
    }
  });
});
