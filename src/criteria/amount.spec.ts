import { describe, expect, it } from '@jest/globals';
import { amount, amountWithUnit } from './amount.js';

describe('amount', () => {
  it.each([
    [1e26, '1e26'],
    [2.5e25, '2.5e25'],
    [100_000_000, '100,000,000'],
    [0.5, '0.5'],
    [0.00001, '1e-5'],
    [0, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(amount(value)).toBe(text);
  });

  it('names the unit, which a ratio has not', () => {
    expect([amountWithUnit(1e26, 'FLOP'), amountWithUnit(0.5, 'ratio')]).toEqual(['1e26 FLOP', '0.5']);
  });
});
