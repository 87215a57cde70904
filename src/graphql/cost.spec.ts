import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { costOf } from './cost.js';
import { chooseOperation } from './operation.js';

const schema = buildSchema(`
  directive @listSize(assumed: Int, argument: String) on FIELD_DEFINITION
  directive @cost(weight: Int!) on FIELD_DEFINITION
  interface Thing { id: ID! }
  type Book implements Thing { id: ID! title: String! tags: [String!]! @listSize(assumed: 3) authors: [Author!]! @listSize(assumed: 2) }
  type Author implements Thing { id: ID! books: [Book!]! }
  type BookConnection { totalCount: Int! nodes: [Book!]! edges: [BookEdge!]! }
  type BookEdge { node: Book! }
  type Query {
    books(first: Int, last: Int): BookConnection! @cost(weight: 50)
    nodes(ids: [ID!]!): [Thing]! @listSize(argument: "ids")
    book: Book
  }
`);

function cost(source: string, variables = {}): number {
  const document = parse(source);
  return costOf(schema, document, chooseOperation(document, undefined), variables);
}

describe('costOf', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['{ book { id title } }', 3],
    ['{ book { tags } }', 1 + 3],
    ['{ book { authors { id } } }', 1 + 1 + 2],
    ['{ book { authors { books { id } } } }', 1 + 1 + 2 * (1 + 10)],
    ['{ books { totalCount } }', 50 + 1],
    ['{ books { nodes { id } } }', 50 + 1 + 20],
    ['{ books(first: 5) { nodes { id title } } }', 50 + 1 + 5 * 2],
    ['{ books(last: 7) { edges { node { id } } } }', 50 + 1 + 7 * 2],
    ['{ books(first: 5) { ...P } } fragment P on BookConnection { nodes { id } }', 50 + 1 + 5],
    ['{ nodes(ids: ["a", "b", "c"]) { id ... on Book { title } } }', 1 + 3 * 2],
    ['{ nowhere { at { all } } }', 1],
  ];
  for (const [source, expected] of cases) {
    it(`${source} costs ${String(expected)}`, () => {
      expect(cost(source)).toBe(expected);
    });
  }

  it('looks into variables', () => {
    expect(cost('query ($n: Int) { books(first: $n) { nodes { id } } }', { n: 100 })).toBe(50 + 1 + 100);
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(1 + 2);
  });

  it('multiplies what is nested', () => {
    const nested = '{ book { authors { books { authors { books { authors { books { id } } } } } } } }';
    expect(cost(nested)).toBeGreaterThan(8_000);
  });

  it('counts an introspection by what the schema has', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    expect(cost('{ __schema { types { name } } }')).toBe(1 + 1 + types);
  });

  it('refuses a list of ids that is too long', () => {
    const ids = Array.from({ length: 101 }, () => 'a');
    expect(() => cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toThrow(GraphQLError);
  });
});
