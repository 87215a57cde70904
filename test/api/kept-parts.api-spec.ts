import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { link } from '../../src/catalogue/link.js';
import { KeptParts } from '../../src/graphql/kept-parts.service.js';
import { typeOfEntry } from '../../src/graphql/type-names.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

let catalogue: Catalogue;
/** one with room for parts, one that executes every operation as it is */
let apis: readonly [Api, Api];
let schema: GraphQLSchema;

beforeAll(async () => {
  const parts = await seedParts();
  const [provision, ...provisions] = parts.provisions;
  // A value that does not fit the schema, as a fault of ours would leave it.
  const broken = { ...provision, summary: undefined } as never;
  catalogue = link({ ...parts, provisions: [broken, ...provisions] });
  const [kept, plain] = await Promise.all(
    [8_000_000, 0].map(async (answerCacheBytes) => await openApi(memoryStore(catalogue), { answerCacheBytes })),
  );
  if (kept === undefined || plain === undefined) throw new Error('unreachable');
  apis = [kept, plain];
  schema = kept.app.get(GraphQLSchemaHost).schema;
});
afterAll(async () => {
  for (const api of apis) await api.close();
});

const counts = () => apis[0].app.get(KeptParts, { strict: false }).counts();

/** The bodies of both, without what differs by request; the first one is asked by `again` different operations. */
async function bothAnswers(query: string, variables?: object): Promise<readonly string[]> {
  const bodies: string[] = [];
  for (const [api, name] of [
    [apis[1], 'Plain'],
    [apis[0], 'First'],
    [apis[0], 'Again'],
  ] as const) {
    const payload = { query: query.replace(/^query\b|^(?=\{)/, `query ${name}`), variables };
    const reply = await api.app.inject({ method: 'POST', url: '/graphql', payload });
    bodies.push(reply.body.replaceAll(/"requestId":"[^"]*"/g, '"requestId"').replaceAll(/"column":\d+/g, '"column"'));
  }
  return bodies;
}

/** Plain fields of a type that need no argument, and below entries a few of theirs. */
function selection(name: string, depth = 0): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields())
    .filter(({ args }) => args.every((argument) => !String(argument.type).endsWith('!')))
    .filter(({ name: field }) => field !== 'contests' && field !== 'contested')
    .map((field) => {
      const inner = getNamedType(field.type);
      if (!('getFields' in inner) && !('getTypes' in inner)) return field.name;
      return `${field.name} ${depth < 2 ? selection(inner.name, depth + 1) : '{ __typename }'}`;
    });
  return `{ __typename ${fields.join(' ')} }`;
}

/** Where two long texts part, a few words of each; null where they are the same. */
function difference(one = '', other = ''): string | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 100)} … ${other.slice(Math.max(0, at - 60), at + 100)}`;
}

describe('an answer made of parts', () => {
  it('is the same as one that is made at once, of every kind of entry, on two days', async () => {
    const byKind = Map.groupBy(catalogue.byId.keys(), (id) => typeOfEntry({ id }) ?? id);
    expect(byKind.size).toBeGreaterThan(15);
    for (const [name, ids] of byKind) {
      for (const clock of ['', '@inContext(asOf: "2024-06-01")']) {
        const query = `query ($ids: [ID!]!) ${clock} { nodes(ids: $ids) { id ... on ${name} ${selection(name, 1)} } }`;
        const [plain, first, again] = await bothAnswers(query, { ids: ids.slice(0, 4) });
        expect(plain).toContain(`"${name}"`);
        expect(difference(first, plain)).toBeNull();
        expect(difference(again, plain)).toBeNull();
      }
    }
    expect(counts().entries).toBeGreaterThan(byKind.size);
  });

  const FULL = 'id title shortTitle kind summary';
  it.each([
    ['a list', `{ interventions(first: 7) { totalCount nodes { ${FULL} provisions { id summary } } } }`],
    [
      'so many that they are compiled',
      `{ interventions(first: 100) { nodes { ${FULL} regime { id name } provisions { id summary duties claims { id } } } } }`,
    ],
    [
      'another name',
      `{ a: interventions(first: 2) { b: nodes { ${FULL} } } c: layers { ${FULL.slice(0, 8)} slug order } }`,
    ],
    ['twice the same', `{ riskScenarios { id slug title description } riskScenarios { domain } }`],
    [
      'fragments',
      `{ interventions(first: 3) { nodes { ...F } } } fragment F on Intervention { ${FULL} ...G } fragment G on Node { id }`,
    ],
    [
      'fragments outside',
      `{ interventions(first: 3) { ...C } } fragment C on InterventionConnection { nodes { ${FULL} } }`,
    ],
    [
      'nothing there',
      `{ intervention(slug: "us-ca-sb-53") { ${FULL} } nodes(ids: ["layer/none", "layer/assessment"]) { id __typename ... on Layer { slug title order } } }`,
    ],
    [
      'what is made for the answer',
      `{ coverageGaps(first: 3) { nodes { id state layer { id slug title order } } } node(id: "release/2026.11.0") { id ... on Release { version notes contentHash } } }`,
    ],
    [
      'an error in a part',
      `{ riskScenario(slug: "weight-theft") { id slug title order } definition(id: "definition/us-ca-sb-1047/covered-model-before-2027") { id term pinpoint citation(of: PRIMARY_SOURCE, style: APA) } }`,
    ],
  ])('is the same with %s', async (_, query) => {
    const [plain, first, again] = await bothAnswers(query);
    expect(plain).not.toContain('VALIDATION_FAILED');
    expect(difference(first, plain)).toBeNull();
    expect(difference(again, plain)).toBeNull();
  });

  it('is the same where values do not fit the schema, at each place', async () => {
    const { id, intervention } = catalogue.provisions[0] ?? {};
    const wholes = [
      `{ provision(id: "${id ?? ''}") { id slug pinpoint summary } }`,
      `{ nodes(ids: ["${id ?? ''}", "layer/assessment"]) { id ... on Provision { slug pinpoint summary } } }`,
      `{ intervention(slug: "${intervention?.slug ?? ''}") { id slug title provisions { id slug pinpoint summary } } }`,
    ];
    for (const query of wholes) {
      const [plain, first, again] = await bothAnswers(query);
      expect(plain).toContain('INTERNAL');
      expect(difference(first, plain)).toBeNull();
      expect(difference(again, plain)).toBeNull();
    }
  });

  it('is the same where variables decide what is in a part', async () => {
    const query = `query ($with: Boolean!, $first: Int) { interventions(first: $first) { nodes { ${FULL} provisions @include(if: $with) { id summary } } } }`;
    for (const variables of [
      { with: true, first: 2 },
      { with: false, first: 3 },
    ]) {
      const [plain, first] = await bothAnswers(query, variables);
      expect(difference(first, plain)).toBeNull();
      expect(first?.includes('provisions')).toBe(variables.with);
    }
  });

  it('is made of parts that were asked for before, by other questions', async () => {
    const ask = async (query: string) => await apis[0].ask(query);
    await ask(`{ interventions(first: 30) { nodes { ${FULL} notes } } }`);
    const { entries } = counts();
    const { errors } = await ask(
      `{ interventions(first: 9, orderBy: { field: TITLE }) { pageInfo { hasNextPage } } intervention(slug: "us-ca-sb-53") { ${FULL} notes } }`,
    );
    expect([errors, counts().entries - entries]).toEqual([[], expect.any(Number)]);
    expect(counts().entries - entries).toBeLessThanOrEqual(1);
  });

  it('is no way to fields that are not in the schema', async () => {
    const names = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()) : [],
    );
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
    const { data } = await apis[0].ask<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "Query") { fields { name } } }',
    );
    expect(data.__type.fields.some(({ name }) => !/^\w+$/.test(name))).toBe(false);
  });
});
