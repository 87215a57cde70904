import { describe, expect, it } from '@jest/globals';
import { BytePool } from './byte-pool.js';

describe('memory for answers', () => {
  it('is used again once it was given back, and not before', () => {
    const pool = new BytePool(100_000, 200_000);
    const [first, second] = [pool.take(50_000), pool.take(60_000)];
    expect(second.bytes.buffer).not.toBe(first.bytes.buffer);
    first.giveBack?.();
    expect(pool.take(40_000).bytes).toBe(first.bytes);
  });

  it('is given to one answer at a time, however often it was given back', () => {
    const pool = new BytePool(100_000, 200_000);
    const first = pool.take(50_000);
    first.giveBack?.();
    first.giveBack?.();
    expect(pool.take(50_000).bytes).toBe(first.bytes);
    expect(pool.take(50_000).bytes).not.toBe(first.bytes);
  });

  it('is at most twice what is needed, so that a slow reader of little does not hold much', () => {
    const pool = new BytePool(1_000_000, 2_000_000);
    pool.take(900_000).giveBack?.();
    for (const length of [8_192, 8_193, 20_000, 65_536, 900_000]) {
      const { bytes } = pool.take(length);
      expect(bytes.length).toBeGreaterThanOrEqual(length);
      expect(bytes.length).toBeLessThan(2 * length);
    }
  });

  it('waits in no more bytes than it may, and not for answers that are short or too long', () => {
    const pool = new BytePool(100_000, 70_000);
    const [first, second] = [pool.take(50_000), pool.take(50_000)];
    second.giveBack?.();
    first.giveBack?.();
    expect(pool.take(50_000).bytes).toBe(second.bytes);
    expect(pool.take(50_000).bytes).not.toBe(first.bytes);
    expect([pool.take(10).giveBack, pool.take(200_000).giveBack]).toEqual([null, null]);
    expect(pool.take(200_000).bytes).toHaveLength(200_000);
  });
});
