import { describe, expect, it } from '@jest/globals';
import { BytePool } from './byte-pool.js';

describe('memory for answers', () => {
  it('is used again once it was given back, and not before', () => {
    const pool = new BytePool(100_000, 2);
    const [first, second] = [pool.take(50_000), pool.take(60_000)];
    expect(second.bytes.buffer).not.toBe(first.bytes.buffer);
    first.giveBack?.();
    expect(pool.take(20_000).bytes).toBe(first.bytes);
  });

  it('is given to one answer at a time, however often it was given back', () => {
    const pool = new BytePool(100_000, 2);
    const first = pool.take(50_000);
    first.giveBack?.();
    first.giveBack?.();
    expect(pool.take(50_000).bytes).toBe(first.bytes);
    expect(pool.take(50_000).bytes).not.toBe(first.bytes);
  });

  it('keeps no more than it may, and nothing for answers that are short or too long', () => {
    const pool = new BytePool(100_000, 1);
    const [first, second] = [pool.take(50_000), pool.take(50_000)];
    second.giveBack?.();
    first.giveBack?.();
    expect(pool.take(50_000).bytes).toBe(second.bytes);
    expect(pool.take(50_000).bytes).not.toBe(first.bytes);
    expect([pool.take(10).giveBack, pool.take(200_000).giveBack]).toEqual([null, null]);
    expect(pool.take(200_000).bytes).toHaveLength(200_000);
  });
});
