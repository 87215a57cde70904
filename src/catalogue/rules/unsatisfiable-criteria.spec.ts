import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aComparison, aDefinition, aJudgement } from '../../../test/setup/sample-clauses.js';
import type { CriterionPart } from '../parts.js';
import { unsatisfiableCriteria } from './unsatisfiable-criteria.js';

describe('UNSATISFIABLE_CRITERIA', () => {
  const above = aComparison({ operator: '>', value: 1e26 });
  const below = aComparison({ operator: '<', value: 1e25 });
  const at = (criteria: CriterionPart) =>
    objections(unsatisfiableCriteria, { definitions: [aDefinition({ criteria })] });

  it('takes a band and a choice', () => {
    expect(at({ kind: 'all-of', of: [above, aComparison({ operator: '<=', value: 1e27 })] })).toEqual([]);
    expect(at({ kind: 'any-of', of: [above, below] })).toEqual([]);
  });
  it('refuses what has to be above and below at once, and says what clashes', () => {
    const definitions = [aDefinition({ criteria: { kind: 'all-of', of: [above, below] } })];
    expect(checkRule(unsatisfiableCriteria, { definitions })).toMatchObject([
      {
        code: 'UNSATISFIABLE_CRITERIA',
        path: ['criteria'],
        message: 'this can never hold: training-compute > 1e+26 FLOP and training-compute < 1e+25 FLOP',
      },
    ]);
  });
  it('finds the branch that is dead, once', () => {
    const dead: CriterionPart = {
      kind: 'all-of',
      of: [below, { kind: 'not', of: aComparison({ operator: '<=', value: 1e26 }) }],
    };
    expect(at({ kind: 'any-of', of: [above, dead] })).toEqual([`${aDefinition().id} criteria.anyOf.1`]);
    expect(at({ kind: 'all-of', of: [aJudgement(), dead] })).toEqual([`${aDefinition().id} criteria.allOf.1`]);
  });
});
