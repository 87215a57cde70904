import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberBetween } from './number-between.js';

describe('numberBetween', () => {
  it.each([
    [1e25, 1e26, 3e25],
    [50, 100, 80],
    [0, Infinity, 1],
    [-Infinity, 0, -1],
    [-Infinity, Infinity, 0],
    [1, 1 + Number.EPSILON, undefined],
  ])('of %d and %d is %d', (low, high, expected) => {
    expect(numberBetween(low, high, false)).toBe(expected);
  });

  it('finds the one whole number that there is', () => {
    expect(numberBetween(50, 52, true)).toBe(51);
    expect(numberBetween(50, 51, true)).toBeUndefined();
    expect(numberBetween(99_999, 100_001, true)).toBe(100_000);
  });

  it('lies strictly between, and is found wherever there is room', () => {
    const number = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        const found = numberBetween(low, high, false);
        if (found !== undefined) expect(found > low && found < high).toBe(true);
        else expect(high - low).toBeLessThanOrEqual(Math.max(Math.abs(low), Math.abs(high)) * 1e-14 + 1e-300);
      }),
      { numRuns: 1000 },
    );
  });
});
