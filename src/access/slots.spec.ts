import { describe, expect, it } from '@jest/globals';
import { type Slot, Slots } from './slots.js';

const isReady = async ({ ready }: Slot): Promise<boolean> =>
  ready === null || (await Promise.race([ready.then(() => true), Promise.resolve(false)]));

/** A slot that the test expects to get. */
function taken(slots: Slots, key = 'a'): Slot {
  const slot = slots.take(key);
  if (slot === null) throw new Error('turned away');
  return slot;
}

describe('slots', () => {
  it('let so many in, so many wait in their order, and turn away the rest', async () => {
    const slots = new Slots(2, 2);
    const [first, , third, fourth] = [taken(slots), taken(slots), taken(slots), taken(slots)];
    expect(slots.take('a')).toBeNull();
    expect(taken(slots, 'b').ready).toBeNull();
    expect(await isReady(third)).toBe(false);
    first.release();
    await third.ready;
    expect(await isReady(fourth)).toBe(false);
    expect(taken(slots).ready).not.toBeNull();
    expect(slots.take('a')).toBeNull();
  });

  it('give nothing to who has gone, and count nobody twice', async () => {
    const slots = new Slots(1, 5);
    const [first, second, third] = [taken(slots), taken(slots), taken(slots)];
    second.release();
    second.release();
    first.release();
    first.release();
    await third.ready;
    expect(await isReady(taken(slots))).toBe(false);
  });

  it('forget clients that have nothing under way', () => {
    const slots = new Slots(1, 1);
    const held = Array.from({ length: 1_000 }, (_, n) => taken(slots, String(n)));
    expect(slots.size).toBe(1_000);
    for (const slot of held) slot.release();
    expect(slots.size).toBe(0);
  });

  it('are without end where the limit is 0', () => {
    const slots = new Slots(0, 0);
    for (let n = 0; n < 100; n += 1) expect(taken(slots).ready).toBeNull();
    expect(slots.size).toBe(0);
  });
});
