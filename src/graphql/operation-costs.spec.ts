import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from './cost.js';
import { OperationCosts } from './operation-costs.js';

const schema = buildSchema(`
  directive @listSize(assumedSize: Int, argument: String) on FIELD_DEFINITION
  interface Node { id: ID! }
  type Thing implements Node { id: ID! name: String! }
  type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! @listSize(argument: "ids") things: [Thing!]! @listSize(assumedSize: 7) }
`);
const prepared = (text: string) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('no operation');
  return { document, operation };
};

describe('what operations cost', () => {
  it('is what is counted, the first time and from then on', () => {
    const costs = new OperationCosts();
    const { document, operation } = prepared('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');
    for (const ids of [['a'], ['b'], ['a', 'b', 'c'], ['c', 'b', 'a'], []]) {
      const counted = costOf(schema, document, operation, { ids });
      for (let time = 0; time < 3; time += 1) expect(costs.of(schema, document, operation, { ids })).toBe(counted);
    }
  });

  it('tells values that are texts from lengths of lists', () => {
    const costs = new OperationCosts();
    const { document, operation } = prepared('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');
    const long = Array.from({ length: 90 }, (_, n) => `thing/${String(n)}`);
    const short = ['[90]'];
    for (let time = 0; time < 3; time += 1) {
      for (const ids of [long, short]) {
        expect(costs.of(schema, document, operation, { ids })).toBe(costOf(schema, document, operation, { ids }));
      }
    }
  });

  it('refuses a list that is too long each time', () => {
    const costs = new OperationCosts();
    const { document, operation } = prepared('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');
    costs.of(schema, document, operation, { ids: [] });
    const ids = Array.from({ length: 299 }, () => 'x');
    const ask = () => costs.of(schema, document, operation, { ids });
    expect(ask).toThrow(/at most/);
    expect(ask).toThrow(/at most/);
  });
});
