import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { collectAfterStart, growthPercent } from './garbage.service.js';

describe('the growth of the heap', () => {
  it.each([0, 1_401, 14_010])('is at most three tenths, with %d claims', (claims) => {
    expect(growthPercent(claims)).toBe(30);
  });

  it('is bounded at a hundred times the claims, less in hundredths the more there are', () => {
    const percents = [100_000, 140_100, 150_000].map(growthPercent);
    expect(percents).toEqual([28, 22, 21]);
  });

  it('is never so small that nothing else is done than to collect', () => {
    expect(growthPercent(1_401_000)).toBe(20);
  });
});

describe('what the start leaves', () => {
  const { gc } = globalThis;
  const collected = jest.fn();
  beforeEach(() => {
    globalThis.gc = collected as unknown as NonNullable<typeof gc>;
  });
  afterEach(() => {
    globalThis.gc = gc;
    collected.mockReset();
  });

  it('is collected with all that can be given back', () => {
    collectAfterStart(1_401);
    expect(collected.mock.calls).toEqual([[{ type: 'major', execution: 'sync', flavor: 'last-resort' }]]);
  });

  it('is left lying where readers would wait for seconds', () => {
    collectAfterStart(140_100);
    expect(collected).not.toHaveBeenCalled();
  });

  it('is left to V8 where the process was started without --expose-gc', () => {
    globalThis.gc = undefined;
    expect(() => collectAfterStart(1_401)).not.toThrow();
  });
});
