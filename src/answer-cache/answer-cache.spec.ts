import { describe, expect, it } from '@jest/globals';
import { AnswerCache, type KeptAnswer } from './answer-cache.js';

const answer = (bytes: number): KeptAnswer => ({
  body: Buffer.alloc(bytes, 'x'),
  headers: {},
  isPackable: true,
  label: null,
  packed: {},
});

const keep = (cache: AnswerCache, epoch: string, key: string, bytes: number): void =>
  cache.keep(epoch, key, bytes, () => answer(bytes));

describe('the cache of answers', () => {
  it('gives an answer back in its epoch, and in no other', () => {
    const cache = new AnswerCache(1_000_000);
    cache.enter('release 1');
    const given = answer(10);
    cache.keep('release 1', 'question', given.body.length, () => given);
    expect(cache.find('release 1', 'question')?.body).toBe(given.body);
    expect(cache.find('release 2', 'question')).toBeUndefined();
    cache.enter('release 2');
    expect(cache.find('release 2', 'question')).toBeUndefined();
    expect(cache.counts()).toEqual({ hits: 1, misses: 1, evictions: 0, entries: 0, bytes: 0 });
  });

  it('lets an answer go that was made before the present epoch', () => {
    const cache = new AnswerCache(1_000_000);
    cache.enter('release 2');
    keep(cache, 'release 1', 'question', 10);
    expect(cache.find('release 2', 'question')).toBeUndefined();
  });

  it('keeps what is in use, however many others are asked for once, and stays within its bounds', () => {
    const cache = new AnswerCache(1_000_000);
    cache.enter('now');
    keep(cache, 'now', 'in use', 100);
    cache.find('now', 'in use');
    for (let n = 0; n < 5_000; n += 1) {
      keep(cache, 'now', `once ${n}`, 1_000);
      expect(cache.counts().bytes).toBeLessThanOrEqual(1_000_000);
    }
    expect(cache.find('now', 'in use')).toBeDefined();
    expect(cache.find('now', 'once 4999')).toBeUndefined();
    expect(cache.counts().evictions).toBe(0);
  });

  it('keeps an answer for which there is no room among those asked for once, when its question comes again', () => {
    const cache = new AnswerCache(1_000_000);
    cache.enter('now');
    for (let n = 0; n < 500; n += 1) keep(cache, 'now', `once ${n}`, 1_000);
    keep(cache, 'now', 'again', 1_000);
    expect(cache.find('now', 'again')).toBeUndefined();
    keep(cache, 'now', 'again', 1_000);
    expect(cache.find('now', 'again')).toBeDefined();
    cache.enter('later');
    keep(cache, 'later', 'first', 1_000);
    expect(cache.find('later', 'first')).toBeDefined();
  });

  it('makes nothing of an answer that is not kept', () => {
    const cache = new AnswerCache(10_000);
    cache.enter('now');
    cache.keep('before', 'question', 1, () => {
      throw new Error('made');
    });
    cache.keep('now', 'large', 9_000, () => {
      throw new Error('made');
    });
    expect(cache.counts()).toMatchObject({ misses: 2, entries: 0 });
  });

  it('counts compressed forms as room that is taken', () => {
    const cache = new AnswerCache(100_000);
    cache.enter('now');
    keep(cache, 'now', 'question', 1_000);
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
    keep(cache, 'now', 'large', 9_000);
    expect(cache.find('now', 'large')).toBeUndefined();
    const closed = new AnswerCache(0);
    closed.enter('now');
    keep(closed, 'now', 'small', 1);
    expect([closed.isOpen, closed.find('now', 'small')]).toEqual([false, undefined]);
  });
});
