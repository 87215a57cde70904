import { describe, expect, it } from '@jest/globals';
import { AnswerCache, type KeptAnswer } from './answer-cache.js';

const answer = (bytes: number): KeptAnswer => ({
  body: Buffer.alloc(bytes, 'x'),
  headers: {},
  isPackable: true,
  label: null,
  packed: {},
});

describe('the cache of answers', () => {
  it('gives an answer back in its epoch, and in no other', () => {
    const cache = new AnswerCache(1_000_000);
    cache.enter('release 1');
    const given = answer(10);
    cache.keep('release 1', 'question', given);
    expect(cache.find('release 1', 'question')?.body).toBe(given.body);
    expect(cache.find('release 2', 'question')).toBeUndefined();
    cache.enter('release 2');
    expect(cache.find('release 2', 'question')).toBeUndefined();
    expect(cache.counts()).toEqual({ hits: 1, misses: 1, evictions: 0, entries: 0, bytes: 0 });
  });

  it('lets an answer go that was made before the present epoch', () => {
    const cache = new AnswerCache(1_000_000);
    cache.enter('release 2');
    cache.keep('release 1', 'question', answer(10));
    expect(cache.find('release 2', 'question')).toBeUndefined();
  });

  it('keeps what is in use, however many others are asked for once, and stays within its bounds', () => {
    const cache = new AnswerCache(1_000_000);
    cache.enter('now');
    cache.keep('now', 'in use', answer(100));
    cache.find('now', 'in use');
    for (let n = 0; n < 5_000; n += 1) {
      cache.keep('now', `once ${n}`, answer(1_000));
      expect(cache.counts().bytes).toBeLessThanOrEqual(1_000_000);
    }
    expect(cache.find('now', 'in use')).toBeDefined();
    expect(cache.find('now', 'once 0')).toBeUndefined();
    expect(cache.counts().evictions).toBeGreaterThan(4_000);
  });

  it('counts compressed forms as room that is taken', () => {
    const cache = new AnswerCache(100_000);
    cache.enter('now');
    cache.keep('now', 'question', answer(1_000));
    cache.addForm('now', 'question', 'br', Buffer.alloc(100));
    expect(cache.find('now', 'question')?.packed.br).toBeUndefined();
    const { bytes } = cache.counts();
    cache.addForm('now', 'question', 'br', Buffer.alloc(100));
    expect(cache.find('now', 'question')?.packed.br?.length).toBe(100);
    expect(cache.counts().bytes).toBe(bytes + 100);
  });

  it('keeps no answer that is larger than its part, and none at all without room', () => {
    const cache = new AnswerCache(10_000);
    cache.enter('now');
    cache.keep('now', 'large', answer(9_000));
    expect(cache.find('now', 'large')).toBeUndefined();
    const closed = new AnswerCache(0);
    closed.enter('now');
    closed.keep('now', 'small', answer(1));
    expect([closed.isOpen, closed.find('now', 'small')]).toEqual([false, undefined]);
  });
});
