import { describe, expect, it } from '@jest/globals';
import { TURN_MS, Turns } from './turns.js';

/** Turns by a clock that is moved by hand, and what was said in them. */
function someTurns() {
  const said: string[] = [];
  const clock = { now: 0 };
  const turns = new Turns({
    now: () => clock.now,
    letOthers: () => Promise.resolve(void said.push('others')),
    settled: () => new Promise((resolve) => process.nextTick(resolve)),
  });
  const piece = async (name: string, milliseconds: number): Promise<void> => {
    await turns.wait();
    said.push(name);
    clock.now += milliseconds;
  };
  return { said, turns, piece };
}

describe('turns of the one thread', () => {
  it('let others go first, and go together as long as one turn', async () => {
    const { said, piece } = someTurns();
    await Promise.all([piece('a', 1), piece('b', TURN_MS), piece('c', 1), piece('d', 1)]);
    expect(said).toEqual(['others', 'a', 'b', 'others', 'c', 'd']);
  });

  it('go in the order in which they were asked for, those of later pieces last', async () => {
    const { said, piece } = someTurns();
    const first = piece('a', TURN_MS).then(() => piece('a again', 1));
    await Promise.all([first, piece('b', TURN_MS), piece('c', 1)]);
    expect(said).toEqual(['others', 'a', 'others', 'b', 'others', 'c', 'a again']);
  });

  it('begin anew after all have had theirs', async () => {
    const { said, piece } = someTurns();
    await piece('a', 1);
    await new Promise((resolve) => setImmediate(resolve));
    await piece('b', 1);
    expect(said).toEqual(['others', 'a', 'others', 'b']);
  });
});
