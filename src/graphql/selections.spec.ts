import { describe, expect, it } from '@jest/globals';
import { parse, type OperationDefinitionNode, print } from 'graphql';
import { selectionsIn, usesVariables } from './selections.js';

const setOf = (text: string) => (parse(text).definitions[0] as OperationDefinitionNode).selectionSet;
const inShort = (text: string) => selectionsIn(setOf(text)).map((found) => print(found).split(' {')[0]);

describe('what is selected', () => {
  it('is found on all levels, through inline fragments and not through spreads', () => {
    expect(inShort('{ a { b { c } ...F } ... on T { d } e } fragment F on T { f }')).toEqual([
      'a',
      '... on T',
      'e',
      'b',
      '...F',
      'd',
      'c',
    ]);
  });

  it.each([
    ['{ a(x: $v) }', true],
    ['{ a(x: [1, {y: [$v]}]) }', true],
    ['{ a @include(if: $v) }', true],
    ['{ ...F @skip(if: $v) }', true],
    ['{ ... on T @skip(if: $v) { a } }', true],
    ['{ a(x: [1, {y: "$v"}]) @include(if: true) }', false],
    ['{ a { b(x: $v) } }', false],
  ])('%s has to do with variables on its first level: %s', (text, expected) => {
    expect(setOf(text).selections.some(usesVariables)).toBe(expected);
  });
});
