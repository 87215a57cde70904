import { describe, expect, it } from '@jest/globals';
import { EventQueue, mapEvents } from './event-queue.js';
import { Events } from './events.service.js';

describe('EventQueue', () => {
  it('gives events in order, held or waited for', async () => {
    const queue = new EventQueue<number>(2, () => undefined);
    queue.push(1);
    queue.push(2);
    expect([await queue.next(), await queue.next()].map(({ value }) => value)).toEqual([1, 2]);
    const waited = queue.next();
    queue.push(3);
    expect(await waited).toEqual({ value: 3, done: false });
  });

  it('tells a reader who fell behind what happened, after what it holds, and then it is over', async () => {
    let closed = 0;
    const queue = new EventQueue<number>(1, () => (closed += 1));
    for (const event of [1, 2, 3]) queue.push(event);
    expect(closed).toBe(1);
    expect((await queue.next()).value).toBe(1);
    await expect(queue.next()).rejects.toMatchObject({ extensions: { code: 'EVENTS_LOST' } });
    expect((await queue.next()).done).toBe(true);
    await queue.return();
    expect(closed).toBe(1);
  });

  it('ends a wait when the reader leaves, also through what is made of the events', async () => {
    let closed = 0;
    const queue = new EventQueue<number>(1, () => (closed += 1));
    const doubled = mapEvents(queue, (event) => event * 2);
    const waiting = doubled.next();
    queue.push(21);
    expect(await waiting).toEqual({ value: 42, done: false });
    const idle = doubled.next();
    await doubled.return?.();
    expect((await idle).done).toBe(true);
    queue.push(1);
    expect([closed, (await queue.next()).done]).toEqual([1, true]);
  });
});

describe('Events', () => {
  it('reach those who follow the topic, and nobody is kept who left', async () => {
    const events = new Events();
    const [a, b, other] = [events.follow('x'), events.follow('x'), events.follow('y')];
    events.publish('x', 1);
    expect([await a.next(), await b.next()].map(({ value }) => value)).toEqual([1, 1]);
    await Promise.all([a.return(), b.return(), other.return()]);
    expect(events.count()).toBe(0);
  });
});
