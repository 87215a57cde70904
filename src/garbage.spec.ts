import { describe, expect, it } from '@jest/globals';
import { growthPercent } from './garbage.service.js';

describe('the growth of the heap', () => {
  it.each([0, 1_401, 14_010])('is left to V8 with %d claims', (claims) => {
    expect(growthPercent(claims)).toBe(0);
  });

  it('is bounded at a hundred times the claims, less in hundredths the more there are', () => {
    const percents = [100_000, 140_100, 300_000].map(growthPercent);
    expect(percents).toEqual([28, 22, 11]);
  });

  it('is never so small that nothing else is done than to collect', () => {
    expect(growthPercent(1_401_000)).toBe(10);
  });
});
