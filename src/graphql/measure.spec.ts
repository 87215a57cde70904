import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { measureOperation } from './measure.js';
import { chooseOperation } from './operation.js';

function measure(source: string) {
  const document = parse(source);
  return measureOperation(document, chooseOperation(document, undefined));
}

describe('measureOperation', () => {
  const cases: readonly (readonly [string, ReturnType<typeof measure>])[] = [
    ['{ a }', { depth: 1, fields: 1, aliases: 0, directives: 0 }],
    ['{ a { b { c } } d }', { depth: 3, fields: 4, aliases: 0, directives: 0 }],
    ['{ x: a y: a a a }', { depth: 1, fields: 4, aliases: 3, directives: 0 }],
    ['{ ... on Q { a } ...F } fragment F on Q { b { c } }', { depth: 2, fields: 3, aliases: 0, directives: 0 }],
    ['query @q { a @x @y ... @z { b } }', { depth: 1, fields: 2, aliases: 0, directives: 4 }],
    ['{ ...F ...F } fragment F on Q { x: a }', { depth: 1, fields: 2, aliases: 2, directives: 0 }],
    ['{ ...F } fragment F on Q { a ...F }', { depth: 1, fields: 1, aliases: 0, directives: 0 }],
    ['{ ...Nowhere a }', { depth: 1, fields: 1, aliases: 0, directives: 0 }],
  ];
  for (const [source, expected] of cases) {
    it(source, () => {
      expect(measure(source)).toEqual(expected);
    });
  }

  it('counts what doubles a thousand times without writing it out', () => {
    const doubling = Array.from(
      { length: 1_100 },
      (_, i) => `fragment F${String(i)} on Q { ...F${String(i + 1)} ...F${String(i + 1)} }`,
    );
    const { fields } = measure(`{ ...F0 } ${doubling.join(' ')} fragment F1100 on Q { a }`);
    expect(fields).toBe(Infinity);
  });
});
