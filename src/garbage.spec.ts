import { describe, expect, it } from '@jest/globals';
import { growthPercent } from './garbage.service.js';

describe('the growth of the heap', () => {
  it.each([60_000_000, 200_000_000, 499_000_000])('is left to V8 while %d bytes are in use', (used) => {
    expect(growthPercent(used)).toBeNull();
  });

  it('leaves room for as much garbage in any heap that is large', () => {
    for (const used of [600_000_000, 800_000_000, 1_200_000_000]) {
      const garbage = (used * (growthPercent(used) ?? Number.NaN)) / 100;
      expect(garbage).toBeGreaterThan(240_000_000);
      expect(garbage).toBeLessThan(260_000_000);
    }
  });

  it('is never so small that nothing else is done than to collect', () => {
    expect(growthPercent(10_000_000_000)).toBe(20);
  });
});
