import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aComparison, aDefinition, aJudgement } from '../../../test/setup/sample-clauses.js';
import type { CriterionPart } from '../parts.js';
import { tautologicalCriteria } from './tautological-criteria.js';

describe('TAUTOLOGICAL_CRITERIA', () => {
  const at = (criteria: CriterionPart) =>
    objections(tautologicalCriteria, { definitions: [aDefinition({ criteria })] });

  it('takes what can fail', () => {
    expect(at({ kind: 'any-of', of: [aComparison(), aJudgement({ judgement: 'judgement/weapon-help' })] })).toEqual([]);
  });
  it('refuses what every model meets', () => {
    const criteria: CriterionPart = {
      kind: 'any-of',
      of: [aComparison({ operator: '>=', value: 1e25 }), aComparison({ operator: '<', value: 1e26 })],
    };
    expect(checkRule(tautologicalCriteria, { definitions: [aDefinition({ criteria })] })).toMatchObject([
      { code: 'TAUTOLOGICAL_CRITERIA', entry: aDefinition().id, path: ['criteria'] },
    ]);
  });
  it('refuses a branch that asks for nothing', () => {
    const nothing = aComparison({ metric: 'metric/damage', operator: '>=', value: 0, unit: 'USD' });
    expect(at({ kind: 'all-of', of: [aComparison(), nothing] })).toEqual([`${aDefinition().id} criteria.allOf.1`]);
  });
  it('takes a score of at least 0: a correlation can be below', () => {
    expect(
      at(
        aComparison({
          metric: 'metric/benchmark-score',
          benchmark: 'utility',
          operator: '>=',
          value: 0,
          unit: 'ratio',
        }),
      ),
    ).toEqual([]);
  });
});
