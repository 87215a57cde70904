import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { link } from '../../src/catalogue/link.js';
import { typeOfEntry } from '../../src/graphql/type-names.js';
import { type Api, type Ask, openApi } from '../setup/api.js';
import { fullSelection, objectTypes, typesBelow, typesIn } from '../setup/full-selection.js';
import type { EditingDatabase } from '../setup/editing-api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';
import { aClaim } from '../setup/sample-clauses.js';
import { someEditing } from '../setup/some-editing.js';

/** Arguments for the fields of Query that need some. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  node: '(id: "scenario/biological-weapons")',
  nodes: '(ids: ["layer/assessment", "release/2026.11.0", "gap/biological-weapons/recovery", "layer/none"])',
  regime: '(slug: "california")',
  intervention: '(slug: "us-ca-sb-1047")',
  provision: '(id: "provision/us-ca-sb-1047/safety-protocol")',
  definition: '(id: "definition/us-ca-sb-1047/covered-model-before-2027")',
  redLine: '(id: "red-line/us-ca-sb-1047/no-release-at-unreasonable-risk")',
  riskScenario: '(slug: "biological-weapons")',
  layer: '(slug: "assessment")',
  concept: '(slug: "covered-model")',
  release: '(version: "2026.11.0")',
  releaseChanges: '(from: "2026.11.0", to: "2026.11.1")',
  changes: '(from: "openai-preparedness-framework-beta", to: "openai-preparedness-framework-2")',
  anatomyAverages: '(by: REGIME)',
  cite: '(ids: ["layer/assessment", "source/us-ca-sb-1047/sb1047-enrolled"])',
  compareDefinitions:
    '(concept: "covered-model", interventions: ["us-ca-sb-1047", "eu-ai-act", "us-eo-14110", "us-ca-sb-53"])',
  assessSystem:
    '(system: {quantities: [{metric: "training-compute", value: 3e25}], markets: ["EU"]}, filter: {regimes: ["european-union"]})',
  search: '(query: "biological weapons")',
  byIdentifier: '(scheme: CELEX, value: "32024R1689")',
  permalink: '(answer: "headline-figures")',
  swissCheese: '(scenario: "weight-theft")',
  compareCoverage: '(from: {asOf: "2025-01-19"}, to: {asOf: "2025-01-20"})',
  coverageHistory:
    '(from: "2025-01-01", to: "2025-09-01", filter: {layers: ["response", "transparency"]}, step: CHANGE)',
  bestOfPeers: '(scenario: "weight-theft")',
  regimeShortfalls: '(scenario: "weight-theft")',
  portfolio: '(filter: {scenarios: ["shutdown-resistance"], layers: ["oversight"]})',
  proposal: '(id: "proposal/2")',
  proposals: '(filter: {states: [SUBMITTED]}, first: 1)',
  revisions: `(entry: "${aClaim().id}")`,
  coverageGaps: '(countWeaknesses: [SINGLE_REGIME, HOLE_SHOWN], first: 100)',
};

let api: Api;
let editing: EditingDatabase;
/** with every permission */
let ask: Ask;
let catalogue: Catalogue;
let schema: GraphQLSchema;
const visited = new Set<string>();

beforeAll(async () => {
  const parts = await seedParts();
  const regimes = parts.regimes.map((regime) => ({ ...regime, name: `${regime.name}, as it was called` }));
  catalogue = link(parts);
  editing = await someEditing();
  api = await openApi(memoryStore(link({ ...parts, regimes }), catalogue), { editorial: editing });
  ask = await api.as(['admin']);
  schema = api.app.get(GraphQLSchemaHost).schema;
});
afterAll(async () => {
  await api.close();
  await editing.close();
});

async function walk(query: string, variables?: object): Promise<void> {
  const { data, errors } = await ask(query, variables);
  expect(errors).toEqual([]);
  for (const name of typesIn(data)) visited.add(name);
}

describe('every field of every type, over the real data', () => {
  it('answers every field of Query', async () => {
    const query = schema.getQueryType();
    for (const field of Object.values(query?.getFields() ?? {})) {
      const type = schema.getType(String(field.type).replaceAll(/[[\]!]/g, ''));
      if (type === undefined) throw new Error(`Query.${field.name} has no type`);
      const selection = fullSelection(schema, type);
      await walk(`{ ${field.name}${ARGUMENTS[field.name] ?? ''} ${selection} }`);
    }
  });

  it('answers every field of every entry', async () => {
    for (const [name, ids] of byType([...catalogue.byId.keys()])) {
      const type = schema.getType(name);
      if (type === undefined) throw new Error(`There is no type ${name}`);
      const query = `query All($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${name} ${fullSelection(schema, type)} } }`;
      for (let from = 0; from < ids.length; from += 25) await walk(query, { ids: ids.slice(from, from + 25) });
    }
  }, 300_000);

  it('answers every field of proposals that break a rule, or change coverage', async () => {
    const type = schema.getType('Proposal');
    if (type === undefined) throw new Error('There is no type Proposal');
    for (const id of ['proposal/3', 'proposal/4'])
      await walk(`{ proposal(id: "${id}") ${fullSelection(schema, type)} }`);
  });

  it('left out no type', () => {
    const asked = typesBelow(schema, schema.getQueryType());
    const missing = objectTypes(schema)
      .map((type) => type.name)
      .filter((name) => asked.has(name) && !visited.has(name) && name !== 'Query');
    // Nobody has reviewed anything, and no two regimes implement one commitment.
    expect(missing.sort()).toEqual(['Review', 'SharedParent']);
  });
});

function byType(ids: readonly string[]): ReadonlyMap<string, string[]> {
  const types = new Map<string, string[]>();
  for (const id of ids) {
    const name = typeOfEntry({ id }) ?? id;
    types.set(name, [...(types.get(name) ?? []), id]);
  }
  return types;
}
