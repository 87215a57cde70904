/**
 * The meaning of `relate` spelt out: every way in which the judgements of two texts may hang together, one after the
 * other, on trees with one judgement of their own on each side.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { criteriaOf, plainLeaf } from '../../test/setup/arbitrary-criteria.js';
import { allOf, anyOf, defined, not, shared } from '../../test/setup/criteria.js';
import type { Criterion } from '../catalogue/entries.js';
import type { DefinedCriteria } from './defined-criteria.js';
import { traceOf } from './evaluate.js';
import type { Profile } from './profile.js';
import { relate } from './relate.js';
import type { Existence } from './relation.js';
import type { Witness } from './witness.js';

const own = (slug: string): fc.Arbitrary<Criterion> =>
  fc.constant({ kind: 'judgement', text: slug, decidedBy: 'developer', judgement: `judgement/${slug}` });
/** Judgements that stand in both texts are common to them; these stand in each, without effect. */
const COMMON = allOf(...['s0', 's1', 's2'].map((slug) => anyOf(shared(slug), not(shared(slug)))));
const left = criteriaOf(fc.oneof(plainLeaf, own('left'))).map((tree) => defined('a', allOf(tree, COMMON)));
const right = criteriaOf(fc.oneof(plainLeaf, own('right'))).map((tree) => defined('b', allOf(tree, COMMON)));

/** Answers to “left” and “right” that can be given together. */
type Together = readonly (readonly [boolean, boolean])[];
const ALL: Together = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
];
/** Each of the two judgements can be answered in both ways; what goes with what is open. */
const WAYS: readonly Together[] = Array.from({ length: 16 }, (_, bits) =>
  ALL.filter((_, i) => (bits >> i) % 2 === 1),
).filter((way) => [0, 1].every((side) => new Set(way.map((answers) => answers[side as 0 | 1])).size === 2));

describe('relate', () => {
  it('calls certain what exists in every way of hanging together, and none what exists in no way', () => {
    expect(WAYS).toHaveLength(7);
    fc.assert(
      fc.property(left, right, (a, b) => {
        const { witnessOnlyA, witnessOnlyB, witnessBoth } = relate(a, b);
        const found = [witnessOnlyA, witnessOnlyB, witnessBoth].map(existenceOf);
        const cases = [[true, false] as const, [false, true] as const, [true, true] as const];
        expect(found).toEqual(cases.map(([inA, inB]) => existence(a, b, inA, inB)));
      }),
      { numRuns: 200 },
    );
  });
});

function existenceOf(witness: Witness | null): Existence {
  if (witness === null) return 'none';
  return witness.conditional ? 'perhaps' : 'certain';
}

function existence(a: DefinedCriteria, b: DefinedCriteria, inA: boolean, inB: boolean): Existence {
  // How things hang together may be another for every state of the rest, so each state is judged by itself.
  const states = STATES.map((state) => {
    const [coversA, coversB] = [answersThatCover(a, 'left', state), answersThatCover(b, 'right', state)];
    const exists = (way: Together): boolean =>
      way.some(([l, r]) => coversA.includes(l) === inA && coversB.includes(r) === inB);
    return { always: WAYS.every(exists), ever: exists(ALL) };
  });
  if (states.some(({ always }) => always)) return 'certain';
  return states.some(({ ever }) => ever) ? 'perhaps' : 'none';
}

const STATES: readonly Profile[] = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].flatMap((value) =>
  Array.from({ length: 8 }, (_, bits) => ({
    quantities: [{ metric: 'metric/training-compute', value, unit: 'FLOP' }],
    judgements: Object.fromEntries(['s0', 's1', 's2'].map((slug, i) => [`judgement/${slug}`, (bits >> i) % 2 === 1])),
  })),
);

function answersThatCover(one: DefinedCriteria, slug: string, { quantities, judgements }: Profile): readonly boolean[] {
  return [true, false].filter((answer) => {
    const profile = { quantities, judgements: { ...judgements, [`judgement/${slug}`]: answer } };
    return traceOf(one, profile).verdict === 'applies';
  });
}
