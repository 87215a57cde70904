import { describe, expect, it } from '@jest/globals';
import { OperationTime } from './operation-time.js';
import { TURN_MS, Turns } from './turns.js';

const TIMEOUT = expect.objectContaining({ extensions: expect.objectContaining({ code: 'OPERATION_TIMEOUT' }) });

/** A clock that is moved by hand, and what was asked of it. */
function aClock(limitMs: number) {
  const said: string[] = [];
  const calls: (() => void)[] = [];
  const clock = { now: 0, said, calls };
  const timing = {
    limitMs,
    now: () => clock.now,
    letOthers: () => Promise.resolve(void said.push('others')),
    settled: () => new Promise<void>((resolve) => process.nextTick(resolve)),
    after: (_: number, call: () => void) => {
      calls.push(call);
      return () => void said.push('stopped');
    },
  };
  return { clock, time: new OperationTime(timing, new Turns(timing)) };
}

describe('the time of an operation', () => {
  it('lets others go first before every long piece but the first', async () => {
    const { clock, time } = aClock(1_000);
    const piece = (name: string) => time.inTurn(() => void clock.said.push(name));
    await Promise.all([piece('a'), piece('b'), piece('c')]);
    expect(clock.said).toEqual(['a', 'others', 'b', 'others', 'c']);
  });

  it('begins no piece when the time is up, and goes on after one that failed', async () => {
    const { clock, time } = aClock(1_000);
    const failed = time.inTurn(() => Promise.reject(new Error('broken')));
    const late = time.inTurn(() => {
      clock.now = 1_000;
    });
    const never = time.inTurn(() => void clock.said.push('never'));
    await expect(failed).rejects.toThrow('broken');
    await expect(late).resolves.toBeUndefined();
    await expect(never).rejects.toEqual(TIMEOUT);
    expect(clock.said).not.toContain('never');
    expect(() => time.check()).toThrow('1000 ms');
  });

  it('gives up what is waited for, and stops waiting when it came', async () => {
    const { clock, time } = aClock(1_000);
    const endless = time.within(new Promise(() => undefined));
    clock.calls[0]?.();
    await expect(endless).rejects.toEqual(TIMEOUT);
    await expect(time.within(Promise.resolve('here'))).resolves.toBe('here');
    expect(clock.said).toEqual(['stopped']);
  });

  it('has no end where there is no limit', async () => {
    const { clock, time } = aClock(0);
    clock.now = 1e12;
    await expect(time.inTurn(() => Promise.resolve('done'))).resolves.toBe('done');
    expect(clock.calls).toEqual([]);
  });

  it('pauses after a turn of small pieces, and has another one after that', async () => {
    const { clock, time } = aClock(1_000);
    clock.now = TURN_MS - 1;
    expect(time.pause()).toBeNull();
    clock.now = TURN_MS;
    await time.pause();
    expect(clock.said).toEqual(['others']);
    expect(time.pause()).toBeNull();
    clock.now = 2 * TURN_MS;
    expect(time.pause()).toBeInstanceOf(Promise);
  });

  it('goes on after no pause when the time is up', async () => {
    const { clock, time } = aClock(1_000);
    clock.now = 1_000;
    await expect(time.pause()).rejects.toEqual(TIMEOUT);
  });
});
