import { describe, expect, it } from '@jest/globals';
import { aComparison, aJudgement, aScope } from '../../test/setup/sample-clauses.js';
import { aChange, aLineage, clauseId } from '../../test/setup/sample-lineage.js';
import type { CriterionPart } from '../catalogue/parts.js';
import type { ChangeDirection } from '../catalogue/scales.js';
import { directionDisagreements } from './direction-disagreements.js';

function codes(before: CriterionPart, after: CriterionPart, direction: ChangeDirection): readonly string[] {
  const versions = [before, after].map((criteria, i) => {
    const definitions = [clauseId(i + 1, 'definition/big')];
    return {
      definitions: [{ slug: 'big', criteria }],
      provisions: [{ slug: 'testing', scope: aScope({ definitions }) }],
    };
  });
  const [from, to] = [clauseId(1, 'definition/big'), clauseId(2, 'definition/big')];
  const catalogue = aLineage(versions, [[aChange({ before: from, after: to, direction })]]);
  return directionDisagreements(catalogue).map(({ code, path }) => `${code} ${path.join('.')}`);
}

const CLASH = ['DIRECTION_DISAGREEMENT changes.0.direction'];
const many = aComparison({ metric: 'metric/damage', operator: '>=', value: 1e9, unit: 'USD' });
const either = (...of: readonly CriterionPart[]): CriterionPart => ({ kind: 'any-of', of });

describe('editors and criteria disagree', () => {
  it.each(['weaker', 'clarified'] as const)('where the criteria got wider and the editors say %s', (direction) => {
    expect(codes(aComparison({ value: 1e26 }), aComparison({ value: 1e25 }), direction)).toEqual(CLASH);
  });

  it.each(['stronger', 'weaker', 'moved'] as const)('where nothing changed and the editors say %s', (direction) => {
    expect(codes(aComparison(), aComparison(), direction)).toEqual(CLASH);
  });

  it.each(['stronger', 'weaker', 'clarified'] as const)(
    'where numbers show cases that came and cases that went, and the editors say %s',
    (direction) => {
      expect(codes(aComparison(), many, direction)).toEqual(CLASH);
    },
  );
});

describe('editors and criteria do not disagree', () => {
  it.each([
    ['both say stronger', aComparison({ value: 1e26 }), aComparison({ value: 1e25 }), 'stronger'],
    ['the editors saw more than the criteria', aComparison({ value: 1e26 }), aComparison({ value: 1e25 }), 'moved'],
    ['both say clarified', aComparison(), aComparison(), 'clarified'],
    ['who decides changed', aJudgement(), aJudgement({ decidedBy: 'an outside body' }), 'stronger'],
    ['the judgements were never compared', aJudgement(), aJudgement({ text: 'the model is dangerous' }), 'weaker'],
    [
      'the case against rests on a judgement of one version only',
      either(many, aJudgement({ text: 'many people are killed' })),
      either(many, aComparison({ metric: 'metric/incident-report-deadline', value: 72, unit: 'hours' })),
      'weaker',
    ],
  ] as const)('where %s', (_, before, after, direction) => {
    expect(codes(before, after, direction)).toEqual([]);
  });
});
