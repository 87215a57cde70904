import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aComparison, aDefinition } from '../../../test/setup/sample-clauses.js';
import { impossibleValue } from './impossible-value.js';

describe('IMPOSSIBLE_VALUE', () => {
  const valued = (metric: string, value: number) => ({
    definitions: [aDefinition({ criteria: aComparison({ metric: `metric/${metric}`, value }) })],
  });

  it.each([
    ['damage', 0],
    ['training-compute', 1e26],
    ['refusal-rate', 1],
    ['benchmark-score', -0.2],
  ])('takes %s of %d', (metric, value) => {
    expect(objections(impossibleValue, valued(metric, value))).toEqual([]);
  });
  it.each([
    ['damage', -1],
    ['training-compute', Infinity],
    ['training-compute', NaN],
    ['refusal-rate', 40],
  ])('refuses %s of %d', (metric, value) => {
    expect(checkRule(impossibleValue, valued(metric, value))).toMatchObject([
      { code: 'IMPOSSIBLE_VALUE', entry: aDefinition().id, path: ['criteria', 'value'] },
    ]);
  });
});
