import { describe, expect, it } from '@jest/globals';
import { buildSchema, type FieldNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { elementCounter, keepForm, keepLists } from './given.js';

const SCHEMA = buildSchema(`
  input Inner { names: [String!] }
  input Filter { names: [String!], inner: [Inner!] }
  type Query { found(filter: Filter, names: [String!]): Int }
  type Mutation { write(names: [String!]): Int }
`);
const many = (n: number) => Array.from({ length: n }, (_, i) => `n${String(i)}`);

function operationOf(source: string): OperationDefinitionNode {
  const [node] = parse(source).definitions;
  if (node?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return node;
}

describe('lists that are given', () => {
  const query = operationOf('query ($filter: Filter, $names: [String!]) { found(filter: $filter, names: $names) }');

  it('may have 300 elements, wherever they stand', () => {
    keepLists(SCHEMA, query, { filter: { names: many(300), inner: [{ names: many(300) }] }, names: null });
    expect(() => keepLists(SCHEMA, query, { filter: { inner: [{ names: many(301) }] } })).toThrow(
      expect.objectContaining({
        extensions: {
          code: 'BAD_ARGUMENT',
          argument: ['variables', 'filter', 'inner', 0, 'names'],
          accepted: ['at most 300 values'],
        },
      }),
    );
  });

  it('may be longer where something is written', () => {
    const mutation = operationOf('mutation ($names: [String!]) { write(names: $names) }');
    expect(() => keepLists(SCHEMA, mutation, { names: many(10_000) })).not.toThrow();
  });

  it('are counted, written out or by variable', () => {
    const [field] = operationOf('query ($f: Filter) { found(names: ["a", "b"], filter: $f) }').selectionSet.selections;
    const count = elementCounter({ f: { names: many(7), inner: [{ names: many(3) }] } });
    expect((field as FieldNode).arguments?.map(({ value }) => count(value))).toEqual([2, 11]);
  });
});

describe('objects that are given', () => {
  const wide = (n: number) => Object.fromEntries(many(n).map((name) => [name, name]));
  const deep = (n: number) => JSON.parse('['.repeat(n) + ']'.repeat(n)) as unknown;

  it('may have 300 fields and 100 levels', () => {
    keepForm({ a: wide(300), b: deep(100), c: many(10_000), d: null });
  });

  it.each([
    ['fields', { a: [{ b: wide(301) }] }],
    ['levels', { a: deep(101) }],
    ['levels', { a: { b: deep(50_000) } }],
  ])('may not have more %s', (what, variables) => {
    expect(() => keepForm(variables)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(what),
        extensions: expect.objectContaining({ code: 'BAD_ARGUMENT', argument: ['variables'] }),
      }),
    );
  });
});
