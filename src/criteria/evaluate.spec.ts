import { describe, expect, it } from '@jest/globals';
import { allOf, anyOf, compute, defined, judged, measured, not } from '../../test/setup/criteria.js';
import { AI_ACT_SYSTEMIC_RISK, EO_14110_REPORTABLE, SB_1047_BEFORE_2027 } from '../../test/setup/statute-criteria.js';
import { evaluate } from './evaluate.js';
import type { Profile, Quantity } from './profile.js';

const trained = (value: number): Quantity => ({ metric: 'metric/training-compute', value, unit: 'FLOP' });
const cost = (value: number, unit = 'USD'): Quantity => ({ metric: 'metric/training-cost', value, unit });
const knowing = (quantities: readonly Quantity[], judgements: Profile['judgements'] = {}): Profile => ({
  quantities,
  judgements,
});

describe('SB 1047, covered model before 2027 (§ 22602(e)(1)(A))', () => {
  const notFineTuned = { 'judgement/started-from-covered-model': false };

  it('covers 2e26 operations at 150 million USD', () => {
    expect(evaluate(SB_1047_BEFORE_2027, knowing([trained(2e26), cost(150e6)])).verdict).toBe('applies');
  });

  it('does not cover 2e26 operations at exactly 100 million USD: the cost must exceed it', () => {
    const profile = knowing([trained(2e26), cost(100e6)], notFineTuned);
    expect(evaluate(SB_1047_BEFORE_2027, profile).verdict).toBe('does-not-apply');
  });

  it('asks for the cost in dollars when it is given in euros', () => {
    const { verdict, trace, missing } = evaluate(
      SB_1047_BEFORE_2027,
      knowing([trained(2e26), cost(150e6, 'EUR')], notFineTuned),
    );
    expect(verdict).toBe('undecided');
    expect(trace).toMatchObject({
      of: [
        { verdict: 'undecided', of: [{ verdict: 'applies' }, { because: 'unlike-units', given: [{ unit: 'EUR' }] }] },
        {},
      ],
    });
    expect(missing).toEqual([
      {
        kind: 'quantity',
        metric: 'metric/training-cost',
        unit: 'USD',
        thresholds: [{ operator: '>', value: 100e6, unit: 'USD' }],
      },
    ]);
  });
});

describe('Executive Order 14110, § 4.2(b)(i)', () => {
  it('needs to know about biological data between 1e23 and 1e26 operations only', () => {
    const asked = [1e22, 1e24, 2e26].map((flop) => evaluate(EO_14110_REPORTABLE, knowing([trained(flop)])));
    expect(asked.map(({ verdict }) => verdict)).toEqual(['does-not-apply', 'undecided', 'applies']);
    expect(asked.map(({ missing }) => missing)).toEqual([
      [],
      [
        {
          kind: 'judgement',
          atom: 'judgement/mostly-biological-sequence-data',
          text: 'training data are mostly biological',
          decidedBy: 'developer',
        },
      ],
      [],
    ]);
  });

  it('names the threshold that still matters once the data are known', () => {
    const thresholds = [true, false].map((biological) => {
      const profile = knowing([], { 'judgement/mostly-biological-sequence-data': biological });
      return evaluate(EO_14110_REPORTABLE, profile).missing.flatMap((fact) =>
        fact.kind === 'quantity' ? fact.thresholds.map(({ value }) => value) : [],
      );
    });
    // with biological data, whoever passes 1e26 has passed 1e23
    expect(thresholds).toEqual([[1e23], [1e26]]);
  });
});

describe('AI Act, Art. 51', () => {
  it('presumes systemic risk above 1e25 FLOP, and the presumption can be rebutted', () => {
    const general = { 'judgement/gpai-significant-generality': true };
    const rebutted = { ...general, 'judgement/commission-accepted-rebuttal': true };
    const designated = { ...rebutted, 'judgement/commission-designated': true };
    const verdicts = [general, rebutted, designated].map(
      (judgements) => evaluate(AI_ACT_SYSTEMIC_RISK, knowing([trained(3e25)], judgements)).verdict,
    );
    expect(verdicts).toEqual(['undecided', 'undecided', 'applies']);
  });

  it('asks nothing about a model of no generality', () => {
    const { verdict, missing } = evaluate(
      AI_ACT_SYSTEMIC_RISK,
      knowing([], { 'judgement/gpai-significant-generality': false }),
    );
    expect({ verdict, missing }).toEqual({ verdict: 'does-not-apply', missing: [] });
  });
});

describe('evaluate', () => {
  it('reports within 72 hours: three days are in time, business days are another matter', () => {
    const prompt = defined('x/prompt', measured('incident-report-deadline', '<=', 72, 'hours'));
    const verdicts = [
      { value: 3, unit: 'days' },
      { value: 4, unit: 'days' },
      { value: 3, unit: 'business days' },
    ].map((given) => evaluate(prompt, knowing([{ metric: 'metric/incident-report-deadline', ...given }])).verdict);
    expect(verdicts).toEqual(['applies', 'does-not-apply', 'undecided']);
  });

  it('keeps benchmarks apart', () => {
    const wmdp = defined('x/wmdp', measured('benchmark-score', '>', 0.8, 'ratio', 'WMDP-Bio'));
    const score = (benchmark: string) => ({ metric: 'metric/benchmark-score', benchmark, value: 0.9, unit: 'ratio' });
    expect(evaluate(wmdp, knowing([score('Cybench')])).verdict).toBe('undecided');
    expect(evaluate(wmdp, knowing([score('Cybench'), score('WMDP-Bio')])).verdict).toBe('applies');
  });

  it('trusts neither of two values that contradict each other, and takes one that is said twice', () => {
    const long = defined('x/long', measured('task-length', '>', 8, 'hours'));
    const length = (value: number, unit: string) => ({ metric: 'metric/task-length', value, unit });
    const { verdict, trace } = evaluate(long, knowing([length(1, 'days'), length(7, 'hours')]));
    expect(verdict).toBe('undecided');
    expect(trace).toMatchObject({ because: 'conflicting-values' });
    expect(evaluate(long, knowing([length(1, 'days'), length(24, 'hours')])).verdict).toBe('applies');
  });

  it('gives a judgement of one text an id of its own: definition and path', () => {
    const twice = defined('x/twice', allOf(judged('it is dangerous'), not(anyOf(judged('it is dangerous')))));
    expect(evaluate(twice, knowing([])).missing.map((fact) => fact.kind === 'judgement' && fact.atom)).toEqual([
      'definition/x/twice#criteria.allOf.0',
      'definition/x/twice#criteria.allOf.1.not.anyOf.0',
    ]);
    const profile = knowing([], {
      'definition/x/twice#criteria.allOf.0': true,
      'definition/x/twice#criteria.allOf.1.not.anyOf.0': false,
    });
    expect(evaluate(twice, profile).verdict).toBe('applies');
  });

  it('leaves out a fact that changes nothing, whatever the rest', () => {
    // a stricter line beside a laxer one, and a judgement that only its opposite accompanies
    const lax = judged('it matters');
    const absorbed = defined('x/absorbed', anyOf(compute('>', 1e25), allOf(compute('>', 1e26), lax)));
    expect(evaluate(absorbed, knowing([])).missing).toEqual([
      {
        kind: 'quantity',
        metric: 'metric/training-compute',
        unit: 'FLOP',
        thresholds: [{ operator: '>', value: 1e25, unit: 'FLOP' }],
      },
    ]);
  });

  it('has a verdict for empty groups', () => {
    expect(evaluate(defined('x/all', allOf()), knowing([])).verdict).toBe('applies');
    expect(evaluate(defined('x/any', anyOf()), knowing([])).verdict).toBe('does-not-apply');
  });

  it('lists every open question where the tree is too large to search', () => {
    const pairs = Array.from({ length: 16 }, (_, i) => anyOf(judged(`left ${i}`), judged(`right ${i}`)));
    expect(evaluate(defined('x/wide', allOf(...pairs)), knowing([])).missing).toHaveLength(32);
  });
});
