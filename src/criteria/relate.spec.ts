import { describe, expect, it } from '@jest/globals';
import { allOf, anyOf, compute, defined, judged, measured, not, shared } from '../../test/setup/criteria.js';
import * as law from '../../test/setup/statute-criteria.js';
import type { Criterion } from '../catalogue/entries.js';
import type { DefinedCriteria } from './defined-criteria.js';
import { evaluate } from './evaluate.js';
import { MOST_NODES, relate } from './relate.js';
import { doubtInWords } from './unsettled.js';
import type { Witness } from './witness.js';

const trained = (value: number) => ({ metric: 'metric/training-compute', value, unit: 'FLOP' });
const a = (criteria: Criterion): DefinedCriteria => defined('a', criteria);
const b = (criteria: Criterion): DefinedCriteria => defined('b', criteria);
const relation = (left: Criterion, right: Criterion): string => relate(a(left), b(right)).relation;

describe('statutes', () => {
  it('Art. 51 of the AI Act, presumption or designation, is broader than 1e26 FLOP: 3e25 is in the one only', () => {
    const related = relate(law.AI_ACT_51, defined('us-ca-sb-53/line', compute('>', 1e26)));
    expect(related.relation).toBe('broader');
    expect(related.witnessOnlyA).toEqual({ quantities: [trained(3e25)], judgements: {}, conditional: false });
    expect(related.witnessOnlyB).toBeNull();
  });

  it('Art. 51 with its other limbs is not compared with SB 53 until somebody compares the judgements', () => {
    const related = relate(law.AI_ACT_SYSTEMIC_RISK, law.SB_53_FRONTIER_MODEL);
    expect(related.relation).toBe('undecided');
    expect(related.possible).toEqual(['broader', 'overlapping', 'disjoint']);
    expect(related.ifIndependent).toBe('overlapping');
    expect(related.witnessOnlyA).toMatchObject({ quantities: [trained(3e25)], conditional: false });
    expect(related.witnessOnlyB).toMatchObject({ quantities: [trained(2e26)], conditional: true });
    const why = related.doubts.map(doubtInWords);
    expect(why).toHaveLength(2);
    expect(why[0]).toContain('“it displays significant generality” does not hold');
    expect(why[0]).toContain('“trained on broad data” holds');
  });

  it('Executive Order 14110 is broader than SB 53: the figure is the same, biological models come in at 1e23', () => {
    const related = relate(law.EO_14110_REPORTABLE, law.SB_53_FRONTIER_MODEL);
    expect(related.relation).toBe('broader');
    expect(related.witnessOnlyA?.conditional).toBe(false);
    expect(related.witnessBoth).toMatchObject({ quantities: [trained(2e26)], conditional: false });
  });

  it('SB 1047 asks 100 million USD on top of 1e26: narrower than the Executive Order, by a cheap run', () => {
    const related = relate(law.SB_1047_TRAINED, law.EO_14110_REPORTABLE);
    expect(related.relation).toBe('narrower');
    expect(related.witnessOnlyB).toEqual({
      quantities: [trained(2e26), { metric: 'metric/training-cost', value: 50e6, unit: 'USD' }],
      judgements: {},
      conditional: false,
    });
  });

  it('SB 1047 with its fine-tunes overlaps with the AI Act', () => {
    expect(relate(law.SB_1047_BEFORE_2027, law.AI_ACT_SYSTEMIC_RISK).relation).toBe('overlapping');
  });

  it('large developers of SB 53 are some of its developers, by revenue', () => {
    const related = relate(law.SB_53_LARGE_DEVELOPER, law.SB_53_FRONTIER_MODEL);
    expect(related.relation).toBe('narrower');
    expect(related.witnessOnlyB?.quantities.at(-1)).toMatchObject({ value: 300e6, unit: 'USD' });
  });

  it('Korea begins at 1e26, California above it: a model at exactly 1e26 is only in the first', () => {
    expect(relation(compute('>=', 1e26), compute('>', 1e26))).toBe('broader');
    expect(relate(a(compute('>=', 1e26)), b(compute('>', 1e26))).witnessOnlyA?.quantities).toEqual([trained(1e26)]);
    // and with “state of the art” on top, nobody has said how that stands to the AI Act's generality
    expect(relate(law.KOREA_HIGH_PERFORMANCE, law.AI_ACT_51).relation).toBe('narrower');
    expect(relate(law.KOREA_HIGH_PERFORMANCE, law.AI_ACT_SYSTEMIC_RISK).relation).toBe('undecided');
  });

  it('a thousand deaths are more than fifty deaths or serious injuries', () => {
    expect(relate(law.THOUSAND_DEATHS, law.SB_53_CATASTROPHE).relation).toBe('narrower');
    expect(relate(law.SB_53_CATASTROPHE, law.THOUSAND_DEATHS).relation).toBe('broader');
  });
});

describe('quantities', () => {
  it.each([
    ['equivalent', compute('>', 1e26), not(compute('<=', 1e26))],
    ['disjoint', compute('>', 1e26), compute('<=', 1e26)],
    ['overlapping', compute('>=', 1e26), compute('<=', 1e26)],
    ['broader', compute('>', 1e25), compute('>', 1e26)],
    ['narrower', allOf(compute('>', 1e25), compute('<', 1e26)), compute('>', 1e25)],
    ['equivalent', anyOf(compute('<', 1e25), compute('>=', 1e25)), compute('>=', 0)],
    ['equivalent', measured('task-length', '>', 1.1, 'hours'), measured('task-length', '>', 66, 'minutes')],
    ['narrower', measured('task-length', '<', 71, 'hours'), measured('task-length', '<', 3, 'days')],
    ['equivalent', measured('deaths', '>', 50, 'people'), measured('deaths', '>=', 51, 'people')],
    ['broader', measured('damage', '>', 50, 'USD'), measured('damage', '>=', 51, 'USD')],
    [
      'overlapping',
      measured('benchmark-score', '>', 0.5, 'ratio', 'A'),
      measured('benchmark-score', '>', 0.5, 'ratio', 'B'),
    ],
    ['equivalent', measured('refusal-rate', '<=', 1, 'ratio'), allOf()],
    ['overlapping', compute('>', 1e26), measured('training-cost', '>', 100e6, 'USD')],
  ])('%s', (expected, left, right) => {
    expect(relation(left, right)).toBe(expected);
  });

  it.each([
    ['USD', 'EUR'],
    ['FLOP', 'FLOP/s'],
  ])('never compares %s with %s', (unit, other) => {
    const {
      relation: answer,
      possible,
      witnessOnlyA,
      doubts: [doubt = ''],
    } = relate(a(measured('damage', '>', 1e9, unit)), b(measured('damage', '>', 5e8, other)));
    expect(answer).toBe('undecided');
    expect(possible).toEqual(['equivalent', 'narrower', 'broader', 'overlapping', 'disjoint']);
    expect(witnessOnlyA?.conditional).toBe(true);
    expect(doubtInWords(doubt)).toContain(unit);
    expect(doubtInWords(doubt)).toContain(other);
  });

  it('states what holds whatever the rate of exchange, and no more', () => {
    const either = anyOf(measured('damage', '>', 1e9, 'USD'), measured('damage', '>', 1e9, 'EUR'));
    expect(relation(either, anyOf(either, compute('>', 1e26)))).toBe('undecided');
    expect(relate(a(either), b(anyOf(either, compute('>', 1e26)))).possible).toEqual(['equivalent', 'narrower']);
    expect(relation(either, either)).toBe('equivalent');
  });
});

describe('judgements', () => {
  it('is one atom where the id is shared, in whatever words', () => {
    expect(relation(shared('x', 'in these words'), shared('x', 'in others'))).toBe('equivalent');
    expect(relation(shared('x'), not(shared('x')))).toBe('disjoint');
  });

  it('leaves two judgements that nobody has compared undecided, even in the same words', () => {
    const related = relate(a(judged('it is dangerous')), b(judged('it is dangerous')));
    expect(related.relation).toBe('undecided');
    expect(related.possible).toHaveLength(5);
    expect(related.ifIndependent).toBe('overlapping');
  });

  it('is equal to itself', () => {
    const one = a(anyOf(judged('x'), allOf(judged('y'), compute('>', 1))));
    expect(relate(one, one)).toMatchObject({ relation: 'equivalent', witnessOnlyA: null, doubts: [] });
  });

  it('states what holds for all answers', () => {
    const both = allOf(shared('x'), judged('y'));
    expect(relation(both, shared('x'))).toBe('narrower');
    expect(relation(both, anyOf(shared('x'), judged('z')))).toBe('narrower');
    expect(relation(allOf(judged('p'), compute('<', 5)), allOf(judged('q'), compute('>=', 5)))).toBe('disjoint');
  });

  it('knows what can be met and what cannot', () => {
    const never = allOf(compute('<', 5), compute('>', 6));
    expect(relation(never, anyOf())).toBe('equivalent');
    expect(relation(never, judged('x'))).toBe('narrower');
    expect(relation(anyOf(judged('x'), not(shared('z'))), never)).toBe('broader');
  });
});

describe('witnesses', () => {
  const accepts = (one: DefinedCriteria, witness: Witness | null): string =>
    witness === null ? 'none' : evaluate(one, witness).verdict;

  it('settles tautologies of open answers too', () => {
    const left = a(allOf(compute('>', 5), anyOf(judged('x'), not(shared('y')), shared('y'))));
    const right = b(anyOf(compute('>', 9), allOf(shared('z'), not(shared('z')))));
    const { relation: answer, witnessOnlyA } = relate(left, right);
    expect(answer).toBe('broader');
    expect(accepts(left, witnessOnlyA)).toBe('applies');
    expect(accepts(right, witnessOnlyA)).toBe('does-not-apply');
  });

  it('says no more than is needed', () => {
    const left = a(anyOf(compute('>', 1e25), shared('designated'), shared('registered')));
    expect(relate(left, b(allOf(compute('>', 1e26), shared('broad')))).witnessOnlyA).toEqual({
      quantities: [trained(3e25)],
      judgements: {},
      conditional: false,
    });
  });
});

describe('size', () => {
  it('does not compare what is larger than it says, however deep', () => {
    let deep: Criterion = compute('>', 1);
    for (let i = 0; i < 100_000; i++) deep = not(deep);
    const wide = allOf(...Array.from({ length: MOST_NODES }, (_, i) => compute('>', i)));
    for (const large of [deep, wide]) {
      const related = relate(a(large), b(compute('>', 1)));
      expect(related.relation).toBe('undecided');
      expect(related.doubts).toEqual([`criteria of more than ${MOST_NODES} nodes are not compared`]);
    }
  });

  it('gives up on what takes too many steps, in both directions', () => {
    // pairs that one text groups and the other tears apart: every diagram of both is exponential
    const n = 40;
    const pairs = anyOf(...Array.from({ length: n }, (_, i) => allOf(shared(`x${i}`), shared(`y${i}`))));
    const torn = anyOf(...Array.from({ length: n }, (_, i) => allOf(shared(`x${i}`), shared(`y${(i * 17 + 5) % n}`))));
    const related = relate(a(pairs), b(torn));
    expect(related.relation).toBe('undecided');
    expect(related.doubts[0]).toContain('steps');
    expect(relate(b(torn), a(pairs))).toEqual(related);
  });
});
