import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyLeaf, completeProfile, criteriaOf, definedBy, plainLeaf } from '../../test/setup/arbitrary-criteria.js';
import { allOf, anyOf, defined, not } from '../../test/setup/criteria.js';
import * as law from '../../test/setup/statute-criteria.js';
import type { Criterion } from '../catalogue/entries.js';
import type { DefinedCriteria } from './defined-criteria.js';
import { evaluate, traceOf } from './evaluate.js';
import type { Profile } from './profile.js';
import { relate, type Related } from './relate.js';
import { mirrored } from './relation.js';

const RUNS = { numRuns: 300 };
const a = definedBy('a', criteriaOf(anyLeaf));
const b = definedBy('b', criteriaOf(anyLeaf));

describe('relate', () => {
  it('agrees with evaluation on generated pairs and profiles', () => {
    const pairs = fc.tuple(a, b).chain(([x, y]) => fc.tuple(fc.constant([x, y] as const), completeProfile([x, y])));
    fc.assert(
      fc.property(pairs, ([[x, y], profile]) => {
        expect(contradicts(relate(x, y), x, y, profile)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    { x: law.SB_1047_BEFORE_2027, y: law.EO_14110_REPORTABLE },
    { x: law.SB_53_FRONTIER_MODEL, y: law.SB_53_LARGE_DEVELOPER },
    { x: law.AI_ACT_SYSTEMIC_RISK, y: law.SB_1047_BEFORE_2027 },
    { x: law.SB_53_CATASTROPHE, y: law.THOUSAND_DEATHS },
    { x: law.KOREA_HIGH_PERFORMANCE, y: law.AI_ACT_51 },
  ])('agrees with evaluation on 10,000 profiles: $x.definition and $y.definition', ({ x, y }) => {
    const related = relate(x, y);
    const seen = new Set<string>();
    fc.assert(
      fc.property(statuteProfile(), (profile) => {
        seen.add(`${traceOf(x, profile).verdict} ${traceOf(y, profile).verdict}`);
        if (contradicts(related, x, y, profile)) throw new Error('the relation is not what evaluation says');
      }),
      { numRuns: 10_000 },
    );
    // the samples are rich enough to meet every case that a witness says there is
    expect(seen.has('applies does-not-apply')).toBe(related.witnessOnlyA !== null);
    expect(seen.has('does-not-apply applies')).toBe(related.witnessOnlyB !== null);
    expect(seen.has('applies applies')).toBe(related.witnessBoth !== null);
  });

  it('gives witnesses that their side accepts and the other refuses', () => {
    fc.assert(
      fc.property(a, b, (x, y) => {
        const { witnessOnlyA, witnessOnlyB, witnessBoth } = relate(x, y);
        const verdicts = [witnessOnlyA, witnessOnlyB, witnessBoth].map(
          (witness) => witness && [evaluate(x, witness).verdict, evaluate(y, witness).verdict],
        );
        const [yes, no] = ['applies', 'does-not-apply'];
        expect(verdicts).toEqual([witnessOnlyA && [yes, no], witnessOnlyB && [no, yes], witnessBoth && [yes, yes]]);
      }),
      RUNS,
    );
  });

  it('has a witness for everything that it does not rule out', () => {
    fc.assert(
      fc.property(a, b, (x, y) => {
        const { possible, ifIndependent, relation, witnessOnlyA, witnessOnlyB, witnessBoth } = relate(x, y);
        expect(witnessOnlyA === null).toBe(!possible.some((one) => one !== 'equivalent' && one !== 'narrower'));
        expect(witnessOnlyB === null).toBe(!possible.some((one) => one !== 'equivalent' && one !== 'broader'));
        expect(witnessBoth !== null || !possible.includes('overlapping')).toBe(true);
        expect(possible).toContain(ifIndependent);
        expect(relation).toBe(possible.length === 1 ? possible[0] : 'undecided');
      }),
      RUNS,
    );
  });

  it('mirrors', () => {
    fc.assert(
      fc.property(a, b, (x, y) => {
        const [there, back] = [relate(x, y), relate(y, x)];
        expect(back.relation).toBe(mirrored(there.relation));
        expect(back.ifIndependent).toBe(mirrored(there.ifIndependent));
        expect(back.possible.map(mirrored).sort()).toEqual([...there.possible].sort());
        expect(back.witnessOnlyA).toEqual(there.witnessOnlyB);
        expect(back.witnessOnlyB).toEqual(there.witnessOnlyA);
        expect(back.witnessBoth).toEqual(there.witnessBoth);
      }),
      RUNS,
    );
  });

  it('mirrors in its meaning, whichever side comes first in the computation', () => {
    fc.assert(
      fc.property(criteriaOf(anyLeaf), criteriaOf(plainLeaf), (x, y) => {
        const there = relate(defined('a', x), defined('b', y)).relation;
        expect(relate(defined('a', y), defined('b', x)).relation).toBe(mirrored(there));
      }),
      RUNS,
    );
  });
});

describe('equivalent', () => {
  it('is reflexive, and holds through every way of saying the same', () => {
    fc.assert(
      fc.property(a, criteriaOf(plainLeaf), (x, tree) => {
        expect(relate(x, x).relation).toBe('equivalent');
        for (const same of restatements(tree)) {
          expect(relate(defined('a', tree), defined('b', same)).relation).toBe('equivalent');
        }
      }),
      RUNS,
    );
  });

  it('is transitive, and whatever is equivalent stands alike to all others', () => {
    const small = criteriaOf(plainLeaf, 2);
    let met = 0;
    fc.assert(
      fc.property(small, small, criteriaOf(anyLeaf), (x, y, z) => {
        const [p, q, r] = [defined('p', x), defined('q', y), defined('r', z)];
        if (relate(p, q).relation !== 'equivalent') return;
        met++;
        const [left, right] = [relate(p, r), relate(q, r)];
        expect(left.relation).toBe(right.relation);
        expect(left.possible).toEqual(right.possible);
      }),
      { numRuns: 3000 },
    );
    expect(met).toBeGreaterThan(30);
  });
});

function restatements(tree: Criterion): readonly Criterion[] {
  const turned = (node: Criterion): Criterion => {
    switch (node.kind) {
      case 'all-of':
        return not(anyOf(...node.of.toReversed().map((child) => not(turned(child)))));
      case 'any-of':
        return not(allOf(...node.of.toReversed().map((child) => not(turned(child)))));
      case 'not':
        return not(turned(node.of));
      default:
        return node;
    }
  };
  return [turned(tree), not(not(tree)), allOf(tree, tree), anyOf(tree, allOf(tree, turned(tree)))];
}

function contradicts({ relation }: Related, x: DefinedCriteria, y: DefinedCriteria, profile: Profile): boolean {
  const [inX, inY] = [x, y].map((one) => {
    const { verdict } = traceOf(one, profile);
    if (verdict === 'undecided') throw new Error('the profile is not complete');
    return verdict === 'applies';
  });
  if (relation === 'equivalent') return inX !== inY;
  if (relation === 'narrower') return inX === true && inY === false;
  if (relation === 'broader') return inX === false && inY === true;
  return relation === 'disjoint' && inX === true && inY === true;
}

/** Complete profiles for the statutes above, crowded around their figures. */
function statuteProfile(): fc.Arbitrary<Profile> {
  const around = (...figures: readonly number[]): fc.Arbitrary<number> =>
    fc.tuple(fc.constantFrom(...figures), fc.constantFrom(0.5, 1, 2)).map(([figure, factor]) => figure * factor);
  const atoms = [law.SB_1047_BEFORE_2027, law.EO_14110_REPORTABLE, law.AI_ACT_SYSTEMIC_RISK, law.SB_53_FRONTIER_MODEL]
    .concat(law.KOREA_HIGH_PERFORMANCE)
    .flatMap((one) => evaluate(one, { quantities: [], judgements: {} }).missing)
    .flatMap((fact) => (fact.kind === 'judgement' ? [fact.atom] : []));
  const quantity = (
    metric: string,
    unit: string,
    values: fc.Arbitrary<number>,
  ): fc.Arbitrary<Profile['quantities'][number]> =>
    values.map((value) => ({ metric: `metric/${metric}`, unit, value }));
  return fc.record({
    judgements: fc.record(Object.fromEntries(atoms.map((atom) => [atom, fc.boolean()]))),
    quantities: fc
      .tuple(
        quantity('training-compute', 'FLOP', around(1e23, 1e25, 1e26)),
        quantity('training-cost', 'USD', around(100e6)),
        quantity('fine-tuning-compute', 'FLOP', around(3e25)),
        quantity('fine-tuning-cost', 'USD', around(10e6)),
        quantity('developer-annual-revenue', 'USD', around(500e6)),
        quantity('damage', 'USD', around(1e9)),
        quantity('deaths', 'people', around(0, 50, 1000)),
        quantity('deaths-or-serious-injuries', 'people', around(0, 50)),
      )
      .map((given) =>
        given.map((one) => {
          if (one.metric !== 'metric/deaths-or-serious-injuries') return one;
          const dead = given.find(({ metric }) => metric === 'metric/deaths');
          return { ...one, value: one.value + (dead?.value ?? 0) };
        }),
      ),
  });
}
