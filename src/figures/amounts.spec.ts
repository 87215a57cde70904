import { describe, expect, it } from '@jest/globals';
import { amountWords } from './amounts.js';

describe('amountWords', () => {
  it.each([
    [1e26, '10²⁶'],
    [3e23, '3×10²³'],
    [2.5e25, '2.5×10²⁵'],
    [1e-6, '10⁻⁶'],
    [500_000_000, '500 million'],
    [1_500_000_000, '1.5 billion'],
    [1e12, '1 trillion'],
    [10_000, '10,000'],
    [0.85, '0.85'],
    [0, '0'],
    [-4, '-4'],
  ])('writes %d as %s', (value, words) => {
    expect(amountWords(value)).toBe(words);
  });
});
