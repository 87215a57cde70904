import { describe, expect, it } from '@jest/globals';
import { compute, defined, not, shared } from '../../test/setup/criteria.js';
import type { Criterion } from '../catalogue/entries.js';
import { COMPARISON_OPERATORS } from '../catalogue/scales.js';
import { relate } from './relate.js';
import { doubtInWords } from './unsettled.js';

/** A small generator of numbers from 0 to below `n`, the same every time. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
}

function tree(leaves: number, judgements: number, roll: (n: number) => number): Criterion {
  if (leaves === 1) {
    const operator = COMPARISON_OPERATORS[roll(4)] ?? '>';
    return roll(3) === 0 ? compute(operator, roll(12)) : shared(`j${roll(judgements)}`);
  }
  const first = 1 + roll(leaves - 1);
  const of = [tree(first, judgements, roll), tree(leaves - first, judgements, roll)];
  const group: Criterion = { kind: roll(2) === 0 ? 'all-of' : 'any-of', of };
  return roll(6) === 0 ? not(group) : group;
}

describe('trees of 60 leaves', () => {
  it.each([5, 15, 30, 60])('are compared within the budget, over %i judgements', (judgements) => {
    const roll = dice(judgements);
    const times = Array.from({ length: 41 }, () => {
      const [a, b] = [defined('a', tree(60, judgements, roll)), defined('b', tree(60, judgements, roll))];
      const before = process.cpuUsage();
      const { doubts } = relate(a, b);
      const { user } = process.cpuUsage(before);
      expect(doubts.map(doubtInWords).join()).not.toContain('steps');
      return user / 1000;
    });
    // the promise is 50 ms; a slow machine must not fail it
    expect(times.toSorted((x, y) => x - y)[20]).toBeLessThan(150);
  });
});
