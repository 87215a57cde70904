import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { operationLabel } from './operation-label.js';

const schema = buildSchema(`
  type Query { gaps: [String] search(text: String): String }
  type Mutation { publish: String }
`);

function labelOf(source: string) {
  const document = parse(source);
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) return operationLabel(schema, document, node);
  }
  throw new Error('no operation');
}

describe('the label of an operation', () => {
  it.each([
    ['{ gaps }', 'query', 'gaps'],
    ['query Mine { a: gaps b: gaps __typename }', 'query', 'gaps'],
    ['{ ...F } fragment F on Query { ... { search(text: "secret") } }', 'query', 'search'],
    ['mutation { publish }', 'mutation', 'publish'],
    ['{ __schema { queryType { name } } }', 'query', '__schema'],
    ['{ gaps search }', 'query', 'several'],
    ['{ __typename }', 'query', 'none'],
    ['{ ...Missing }', 'query', 'none'],
    ['{ ...F } fragment F on Query { ...F }', 'query', 'none'],
    ['{ a7f3 }', 'query', 'unknown'],
    ['{ constructor }', 'query', 'unknown'],
    ['{ __proto__ }', 'query', 'unknown'],
    ['subscription { gaps }', 'subscription', 'unknown'],
  ])('%s is %s %s', (source, kind, field) => {
    expect(labelOf(source)).toEqual({ kind, field });
  });
});
