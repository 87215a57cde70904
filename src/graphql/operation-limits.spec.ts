import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { LIMITS } from './limits.js';
import { readDocument } from './operation-limits.js';

const MOST = LIMITS.tokens.value;

function codeOf(source: string): unknown {
  try {
    readDocument(source, undefined);
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error;
  }
  return null;
}

describe('what is refused before the schema is looked at', () => {
  it.each([
    ['as many tokens as may be', `{ a(b: [${'1 '.repeat(MOST - 9)}]) }`, null],
    ['one token more', `{ a(b: [${'1 '.repeat(MOST - 8)}]) }`, 'TOO_MANY_TOKENS'],
    ['a mistake before too many tokens', `{ } ${'a '.repeat(MOST)}`, 'TOO_MANY_TOKENS'],
    ['a character that begins no token', `{ a % ${'a '.repeat(MOST)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['no end', '{ a', 'GRAPHQL_PARSE_FAILED'],
  ])('%s', (_, source, code) => {
    expect(codeOf(source)).toBe(code);
  });
});
