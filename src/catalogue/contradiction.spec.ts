import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aComparison, aJudgement } from '../../test/setup/sample-clauses.js';
import { contradiction } from './contradiction.js';
import type { ComparisonPart, CriterionPart } from './parts.js';

const all = (...of: readonly CriterionPart[]): CriterionPart => ({ kind: 'all-of', of });
const any = (...of: readonly CriterionPart[]): CriterionPart => ({ kind: 'any-of', of });
const not = (of: CriterionPart): CriterionPart => ({ kind: 'not', of });
const compute = (operator: ComparisonPart['operator'], value: number) => aComparison({ operator, value });
const within = (operator: ComparisonPart['operator'], value: number, unit: string) =>
  aComparison({ metric: 'metric/incident-report-deadline', operator, value, unit });
const scored = (operator: ComparisonPart['operator'], benchmark: string) =>
  aComparison({ metric: 'metric/benchmark-score', operator, value: 0.5, unit: 'ratio', benchmark });

describe('contradiction', () => {
  it('a point is left where both ends are included, none where one is not', () => {
    expect(contradiction(all(compute('>=', 5), compute('<=', 5)))).toBeUndefined();
    expect(contradiction(all(compute('>', 5), compute('<=', 5)))).toBeDefined();
    expect(contradiction(all(compute('>=', 5), not(compute('>=', 5))))).toBeDefined();
  });

  it('different quantities do not clash: other benchmarks, other currencies, days that cannot be counted', () => {
    expect(contradiction(all(scored('>', 'WMDP'), scored('<', 'VCT')))).toBeUndefined();
    expect(contradiction(all(scored('>', 'WMDP'), scored('<', 'WMDP')))).toBeDefined();
    expect(contradiction(all(within('>', 3, 'days'), within('<', 1, 'months')))).toBeUndefined();
    expect(contradiction(all(within('>', 3, 'days'), within('<', 72, 'hours')))).toBeDefined();
  });

  it('no amount is below 0', () => {
    expect(contradiction(compute('<', 0))).toContain('never below 0');
    expect(contradiction(compute('>=', 0), false)).toBeDefined();
  });

  it('judgements clash only where they share an id', () => {
    const shared = aJudgement({ judgement: 'judgement/weapon-help' });
    expect(contradiction(all(shared, not({ ...shared, text: 'in other words' })))).toBeDefined();
    expect(contradiction(all(aJudgement(), not(aJudgement())))).toBeUndefined();
    expect(contradiction(any(shared, not(shared)), false)).toBeDefined();
  });

  it('looks into every branch', () => {
    const high = any(compute('>', 10), compute('>', 20));
    expect(contradiction(all(high, compute('<', 5)))).toBeDefined();
    expect(contradiction(all(high, compute('<', 15)))).toBeUndefined();
    expect(contradiction(not(any(compute('<', 7), compute('>=', 7))))).toBeDefined();
  });

  it('leaves a tree alone that is too large to decide', () => {
    const wide = Array.from({ length: 60 }, (_, i) =>
      any(aJudgement({ judgement: `judgement/a-${i}` }), aJudgement({ judgement: `judgement/b-${i}` })),
    );
    const clash = any(all(compute('>', 2), compute('<', 1)), all(compute('>', 2), compute('<', 2)));
    expect(contradiction(clash)).toBeDefined();
    expect(contradiction(all(clash, ...wide))).toBeUndefined();
  });

  it('is exact about one quantity: impossible is what no amount of compute meets', () => {
    const leaf = fc
      .record({ operator: fc.constantFrom('<', '<=', '>', '>='), value: fc.integer({ min: 0, max: 6 }) } as const)
      .map(({ operator, value }): CriterionPart => compute(operator, value));
    const { tree } = fc.letrec<{ tree: CriterionPart }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
        tie('tree').map(not),
      ),
    }));
    // Every interval with ends from 0 to 6 holds one of these.
    const amounts = Array.from({ length: 15 }, (_, i) => i / 2);
    fc.assert(
      fc.property(tree, (criterion) => {
        const met = amounts.some((amount) => holds(criterion, amount));
        expect(contradiction(criterion) === undefined).toBe(met);
      }),
    );
  });
});

function holds(criterion: CriterionPart, amount: number): boolean {
  switch (criterion.kind) {
    case 'all-of':
      return criterion.of.every((child) => holds(child, amount));
    case 'any-of':
      return criterion.of.some((child) => holds(child, amount));
    case 'not':
      return !holds(criterion.of, amount);
    case 'comparison': {
      const { operator, value } = criterion;
      if (operator.startsWith('>')) return operator === '>' ? amount > value : amount >= value;
      return operator === '<' ? amount < value : amount <= value;
    }
    case 'judgement':
      return false;
  }
}
