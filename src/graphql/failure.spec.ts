import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError } from 'graphql';
import { QuestionError } from '../catalogue/question-error.js';
import { failuresOf } from './failure.js';

const schema = buildSchema('enum Colour { RED GREEN } type Query { a(colour: Colour): Int }');
const wrapped = (cause: object) => new GraphQLError('outer', { originalError: cause as Error });

describe('failuresOf', () => {
  it('is empty for what is none of ours', () => {
    expect(failuresOf(new Error('relation "x" does not exist'))).toEqual([]);
    expect(failuresOf(wrapped(new TypeError('undefined is no function')))).toEqual([]);
    expect(failuresOf(new GraphQLError('odd', { extensions: { code: 'ELSEWHERE' } }))).toEqual([]);
    expect(failuresOf(null)).toEqual([]);
  });

  it('takes a wrong question over, with path and accepted values', () => {
    const error = new QuestionError('UNKNOWN_ENTRY', 'no such thing', ['filter', 'kinds', 0], ['thing']);
    expect(failuresOf(wrapped(error))).toMatchObject([
      { extensions: { code: 'UNKNOWN_ENTRY', argument: ['filter', 'kinds', 0], accepted: ['thing'] } },
    ]);
  });

  it('reads the place and the accepted values of a variable from what graphql-js says', () => {
    const message =
      'Variable "$f" got invalid value "BLUE" at "f.colours[1].x"; Value "BLUE" does not exist in "Colour" enum.';
    expect(failuresOf(new GraphQLError(message), schema)).toEqual([
      {
        message,
        extensions: {
          code: 'BAD_ARGUMENT',
          argument: ['variables', 'f', 'colours', 1, 'x'],
          accepted: ['RED', 'GREEN'],
        },
      },
    ]);
  });

  it('tells every error of a validation', () => {
    const errors = [new GraphQLError('Cannot query field "x"'), new GraphQLError('Unknown type "Y"')];
    const failures = failuresOf(wrapped(Object.assign(new Error('MER'), { code: 'MER_ERR_GQL_VALIDATION', errors })));
    expect(failures.map(({ extensions }) => extensions.code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });
});
