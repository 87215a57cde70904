import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyLeaf, completeProfile, criteriaOf, definedBy, plainLeaf } from '../../test/setup/arbitrary-criteria.js';
import type { DefinedCriteria } from './defined-criteria.js';
import { evaluate, traceOf } from './evaluate.js';
import type { MissingFact } from './missing-facts.js';
import type { Profile } from './profile.js';

const RUNS = { numRuns: 300 };
const some = definedBy('a', criteriaOf(anyLeaf));
const known = some.chain((one) => fc.tuple(fc.constant(one), completeProfile([one])));
/** with some of the facts taken out again */
const halfKnown = known.chain(([one, full]) =>
  fc.tuple(
    fc.constant(one),
    fc.constant(full),
    fc.record({
      quantities: fc.subarray([...full.quantities]),
      judgements: fc.subarray(Object.entries(full.judgements)).map((entries) => Object.fromEntries(entries)),
    }),
  ),
);

describe('evaluate', () => {
  it('is monotone in knowledge: learning a fact never flips a decided verdict', () => {
    fc.assert(
      fc.property(halfKnown, ([one, full, part]) => {
        const before = evaluate(one, part).verdict;
        const after = evaluate(one, full).verdict;
        expect(after).not.toBe('undecided');
        if (before !== 'undecided') expect(after).toBe(before);
      }),
      RUNS,
    );
  });

  it('misses facts exactly where it is undecided', () => {
    fc.assert(
      fc.property(halfKnown, ([one, , part]) => {
        const { verdict, missing } = evaluate(one, part);
        expect(missing.length > 0).toBe(verdict === 'undecided');
      }),
      RUNS,
    );
  });

  it('learns all it needs from the facts that it names, and nothing from others', () => {
    fc.assert(
      fc.property(halfKnown, ([one, full, part]) => {
        const named = evaluate(one, part).missing;
        const told: Profile = {
          quantities: full.quantities.filter(
            (q) => part.quantities.includes(q) || named.some((fact) => asks(fact, q.metric)),
          ),
          judgements: Object.fromEntries(
            Object.entries(full.judgements).filter(
              ([atom]) => atom in part.judgements || named.some((fact) => asks(fact, atom)),
            ),
          ),
        };
        expect(evaluate(one, told).verdict).toBe(evaluate(one, full).verdict);
      }),
      RUNS,
    );
  });

  it('names a fact if and only if some state of the others leaves the verdict to it', () => {
    fc.assert(
      fc.property(definedBy('a', criteriaOf(plainLeaf)), (one) => {
        const named = new Set(evaluate(one, { quantities: [], judgements: {} }).missing.map(nameOf));
        const needed = FACTS.filter((fact) => statesWithout(fact).some((state) => settles(one, state, fact)));
        expect([...named].sort()).toEqual(needed.sort());
      }),
      { numRuns: 150 },
    );
  });
});

function asks(fact: MissingFact, name: string): boolean {
  return nameOf(fact) === name;
}

function nameOf(fact: MissingFact): string {
  return fact.kind === 'judgement' ? fact.atom : fact.metric;
}

const COMPUTE = 'metric/training-compute';
const FACTS = [COMPUTE, 'judgement/s0', 'judgement/s1', 'judgement/s2'];
type State = ReadonlyMap<string, number>;

function valuesOf(fact: string): readonly number[] {
  return fact === COMPUTE ? [0.5, 1, 1.5, 2, 2.5, 3, 3.5] : [0, 1];
}

/** Every state of knowledge about the other facts. */
function statesWithout(fact: string): readonly State[] {
  let states: readonly State[] = [new Map()];
  for (const other of FACTS.filter((one) => one !== fact)) {
    states = states.flatMap((state) => [state, ...valuesOf(other).map((value) => new Map([...state, [other, value]]))]);
  }
  return states;
}

function settles(one: DefinedCriteria, state: State, fact: string): boolean {
  if (traceOf(one, profileOf(state)).verdict !== 'undecided') return false;
  return valuesOf(fact).some(
    (value) => traceOf(one, profileOf(new Map([...state, [fact, value]]))).verdict !== 'undecided',
  );
}

function profileOf(state: State): Profile {
  const judgements = [...state]
    .filter(([fact]) => fact !== COMPUTE)
    .map(([fact, value]) => [fact, value === 1] as const);
  const flop = state.get(COMPUTE);
  return {
    quantities: flop === undefined ? [] : [{ metric: COMPUTE, value: flop, unit: 'FLOP' }],
    judgements: Object.fromEntries(judgements),
  };
}
