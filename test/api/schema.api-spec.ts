import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getIntrospectionQuery,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { link } from '../../src/catalogue/link.js';
import { ENTRY_KINDS } from '../../src/catalogue/ids.js';
import { type Api, openApi, type Page } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

/** The printed, sorted schema: what clients may rely on. `UPDATE_SCHEMA=1 npm test -- schema.api-spec` writes it. */
const SNAPSHOT = join(import.meta.dirname, '../../src/graphql/schema.snapshot.gql');

let api: Api;
let schema: GraphQLSchema;
let ids: ReadonlySet<string>;

beforeAll(async () => {
  const catalogue = link(await seedParts());
  ids = new Set(catalogue.byId.keys());
  api = await openApi(memoryStore(catalogue));
  schema = api.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => api.close());

const own = () =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

describe('the schema', () => {
  it('is the one that is committed', () => {
    const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(SNAPSHOT, printed);
    expect(printed).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    const look = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description) silent.push(name);
    };
    for (const type of own()) {
      if (type.name !== 'Query') look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(silent).toEqual([]);
  });

  it('gives examples of ids that there are', () => {
    const printed = printSchema(schema);
    const kinds = ENTRY_KINDS.join('|');
    const examples = [...printed.matchAll(new RegExp(`\`((?:${kinds})/[^\`…]+)\``, 'g'))].map(([, id = '']) => id);
    expect(examples.length).toBeGreaterThan(15);
    expect(examples.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('takes slugs for every value of every enum but gives names', async () => {
    const values = own()
      .filter(isEnumType)
      .flatMap((type) => type.getValues());
    expect(
      values.filter((value) => value.value === value.name && value.name.length > 3).map((value) => value.name),
    ).toEqual([]);
    const { data, errors } = await api.ask<{ interventions: Page<{ kind: string }> }>(
      '{ interventions(filter: {kinds: [DEVELOPER_POLICY]}, first: 1) { nodes { kind bindingness status } } }',
    );
    expect(errors).toEqual([]);
    expect(data.interventions.nodes[0]?.kind).toBe('DEVELOPER_POLICY');
  });

  it('can be asked for in full by the standard introspection', async () => {
    const { data, errors } = await api.ask<{ __schema: { types: unknown[] } }>(
      getIntrospectionQuery({ inputValueDeprecation: true, directiveIsRepeatable: true }),
    );
    expect(errors).toEqual([]);
    expect(data.__schema.types.length).toBeGreaterThan(100);
  });
});
