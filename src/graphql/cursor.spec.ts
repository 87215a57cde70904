import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QuestionError } from '../catalogue/question-error.js';
import { decodeCursor, encodeCursor } from './cursor.js';

const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof QuestionError) return error.code;
    throw error;
  }
  return 'none';
};

describe('cursors', () => {
  it('give back the place, in any script', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { minLength: 1 }), (place) => {
        expect(decodeCursor('order', encodeCursor('order', place), ['after'], place)).toEqual(place);
      }),
    );
  });

  it('are BAD_CURSOR in another order, of another shape, or made up', () => {
    const cursor = encodeCursor('title', ['a', 'intervention/a']);
    expect(code(() => decodeCursor('date', cursor, ['after']))).toBe('BAD_CURSOR');
    expect(code(() => decodeCursor('title', cursor, ['after'], [1, 'intervention/a']))).toBe('BAD_CURSOR');
    expect(code(() => decodeCursor('title', cursor, ['after'], ['intervention/a']))).toBe('BAD_CURSOR');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(code(() => decodeCursor('title', text, ['after'], ['a', 'b']))).toBe('BAD_CURSOR');
      }),
    );
  });
});
