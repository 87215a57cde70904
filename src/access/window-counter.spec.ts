import { describe, expect, it } from '@jest/globals';
import { WindowCounter } from './window-counter.js';

describe('WindowCounter', () => {
  it('says how long to wait once the limit is reached, and forgets after the window', () => {
    const counter = new WindowCounter(2, 1_000);
    counter.add('a', 0);
    expect(counter.waitOf('a', 10)).toBe(0);
    counter.add('a', 100);
    expect(counter.waitOf('a', 400)).toBe(600);
    expect(counter.waitOf('b', 400)).toBe(0);
    expect(counter.waitOf('a', 1_000)).toBe(0);
    counter.add('a', 1_000);
    expect(counter.waitOf('a', 1_001)).toBe(0);
  });

  it('has no limit where it is 0', () => {
    const counter = new WindowCounter(0, 1_000);
    for (let i = 0; i < 100; i++) counter.add('a', 0);
    expect(counter.waitOf('a', 0)).toBe(0);
  });

  it('holds no more keys than it may', () => {
    const counter = new WindowCounter(1, 1_000, 2);
    for (const key of ['a', 'b', 'c']) counter.add(key, 0);
    expect(['a', 'b', 'c'].map((key) => counter.waitOf(key, 1) > 0)).toEqual([false, true, true]);
  });
});
