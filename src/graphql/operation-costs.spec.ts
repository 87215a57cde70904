import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from './cost.js';
import { OperationCosts } from './operation-costs.js';

const schema = buildSchema(`
  directive @listSize(assumedSize: Int, argument: String, months: Boolean) on FIELD_DEFINITION
  scalar JSON
  interface Node { id: ID! }
  type Thing implements Node { id: ID! name: String! }
  type Query {
    nodes(ids: [ID!]!): [Node]! @listSize(argument: "ids")
    things(like: JSON, from: String, to: String): [Thing!]! @listSize(assumedSize: 7, months: true)
  }
`);
const prepared = (text: string) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('no operation');
  return { document, operation, costs: new OperationCosts(schema, document, operation) };
};

describe('what operations cost', () => {
  it('is what is counted, the first time and from then on', () => {
    const { document, operation, costs } = prepared('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');
    for (const ids of [['a'], ['b'], ['a', 'b', 'c'], ['c', 'b', 'a'], []]) {
      const counted = costOf(schema, document, operation, { ids });
      for (let time = 0; time < 3; time += 1) expect(costs.of({ ids })).toBe(counted);
    }
  });

  it('tells texts from lists, and months from each other, whatever comes behind them', () => {
    const { document, operation, costs } = prepared(
      'query ($like: JSON, $from: String, $to: String) { things(like: $like, from: $from, to: $to) { id } }',
    );
    const long = Array.from({ length: 90 }, () => 'x');
    const asked = [
      ...[long, 'list 90', ['list 90'], [[...long]], { a: long, b: 'x'.repeat(10_000) }].map((like) => ({ like })),
      ...['2024-01-01', '2024-01-31', '2026-02-01', '2026-03-01'].map((to) => ({ from: '2020-01-01', to })),
    ];
    const found = new Set<number>();
    for (let time = 0; time < 3; time += 1) {
      for (const variables of asked) {
        const cost = costs.of(variables);
        expect(cost).toBe(costOf(schema, document, operation, variables));
        found.add(cost);
      }
    }
    expect(found.size).toBeGreaterThan(5);
  });

  it('refuses a list that is too long each time', () => {
    const { costs } = prepared('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');
    costs.of({ ids: [] });
    const ids = Array.from({ length: 299 }, () => 'x');
    const ask = () => costs.of({ ids });
    expect(ask).toThrow(/at most/);
    expect(ask).toThrow(/at most/);
  });
});
