import { describe, expect, it } from '@jest/globals';
import { compareQuantities, meets } from './compare-quantities.js';

const q = (value: number, unit: string) => ({ value, unit });

describe('compareQuantities', () => {
  it.each([
    [q(72, 'hours'), q(3, 'days')],
    [q(1, 'weeks'), q(168, 'hours')],
    [q(1.1, 'hours'), q(66, 'minutes')],
    [q(0.1, 'days'), q(2.4, 'hours')],
    [q(2, 'years'), q(24, 'months')],
    [q(1e300, 'days'), q(24e300, 'hours')],
    [q(1e26, 'FLOP'), q(1e26, 'FLOP')],
  ])('%j is %j, to the last digit', (a, b) => {
    expect(compareQuantities(a, b)).toBe(0);
    expect(compareQuantities(b, a)).toBe(0);
  });

  it.each([
    [q(15, 'days'), q(361, 'hours')],
    [q(1, 'months'), q(0.1, 'years')],
    [q(-1, 'ratio'), q(0, 'ratio')],
    [q(5, 'days'), q(Infinity, 'hours')],
  ])('%j is less than %j', (a, b) => {
    expect(compareQuantities(a, b)).toBeLessThan(0);
    expect(compareQuantities(b, a)).toBeGreaterThan(0);
  });

  it.each([
    [q(1e26, 'FLOP'), q(1e20, 'FLOP/s')],
    [q(100e6, 'USD'), q(100e6, 'EUR')],
    [q(1, 'months'), q(30, 'days')],
    [q(2, 'business days'), q(2, 'days')],
    [q(50, 'people'), q(50, 'users')],
  ])('no number compares %j with %j', (a, b) => {
    expect(compareQuantities(a, b)).toBeUndefined();
    expect(meets(a, '>', b)).toBeUndefined();
  });
});

describe('meets', () => {
  it.each([
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
  ] as const)('%s 3 days holds of 71, 72, 73 hours: %j', (operator, expected) => {
    expect([71, 72, 73].map((hours) => meets(q(hours, 'hours'), operator, q(3, 'days')))).toEqual(expected);
  });
});
