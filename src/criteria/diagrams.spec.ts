import { describe, expect, it } from '@jest/globals';
import { cheapest } from './cheapest.js';
import { ALWAYS, BudgetSpent, Diagrams, NEVER } from './diagrams.js';
import type { Formula } from './formula.js';

const yes = (variable: number): Formula => ({ kind: 'leaf', variable, holds: [false, true] });
const no = (variable: number): Formula => ({ kind: 'leaf', variable, holds: [true, false] });
const all = (...of: readonly Formula[]): Formula => ({ kind: 'all', of });
const any = (...of: readonly Formula[]): Formula => ({ kind: 'any', of });

describe('Diagrams', () => {
  const diagrams = new Diagrams([2, 3, 2], 1000);
  const low: Formula = { kind: 'leaf', variable: 1, holds: [true, false, false] };
  const notLow: Formula = { kind: 'leaf', variable: 1, holds: [false, true, true] };

  it('gives equal conditions one diagram, however they are written', () => {
    expect(diagrams.of(any(all(yes(0), low), all(yes(0), notLow)))).toBe(diagrams.of(yes(0)));
    expect(diagrams.of(any(yes(0), no(0)))).toBe(ALWAYS);
    expect(diagrams.of(all(low, notLow))).toBe(NEVER);
    expect(diagrams.not(diagrams.of(all(yes(0), low)))).toBe(diagrams.of(any(no(0), notLow)));
  });

  it('hides variables: what some of their values allow, and what all do', () => {
    const either = diagrams.of(any(all(yes(0), yes(2)), all(no(0), low)));
    const hidden = new Set([0]);
    expect(diagrams.some(either, hidden)).toBe(diagrams.of(any(yes(2), low)));
    expect(diagrams.every(either, hidden)).toBe(diagrams.of(all(yes(2), low)));
  });

  it('finds the cheapest way', () => {
    const either = diagrams.of(any(all(yes(0), low), yes(2)));
    expect(cheapest(diagrams, either, () => 1)?.cost).toBe(2);
    expect(cheapest(diagrams, either, (variable) => (variable === 2 ? 9 : 1))?.values).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(cheapest(diagrams, NEVER, () => 1)).toBeUndefined();
  });

  it('stops when its budget is spent', () => {
    expect(() => new Diagrams([2, 2], 1).of(all(yes(0), yes(1)))).toThrow(BudgetSpent);
    expect(() => new Diagrams([2], 30_001)).toThrow(RangeError);
  });
});
