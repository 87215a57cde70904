import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aComparison, aDefinition } from '../../../test/setup/sample-clauses.js';
import { unitMismatch } from './unit-mismatch.js';

describe('UNIT_MISMATCH', () => {
  const measured = (metric: string, unit: string) => ({
    definitions: [
      aDefinition({ criteria: { kind: 'all-of', of: [aComparison({ metric: `metric/${metric}`, unit })] } }),
    ],
  });

  it.each([
    ['training-compute', 'FLOP'],
    ['damage', 'EUR'],
    ['damage', 'KRW'],
    ['incident-report-deadline', 'business days'],
    ['incident-report-deadline', 'months'],
    ['benchmark-score', 'ratio'],
  ])('takes %s in %s', (metric, unit) => {
    expect(objections(unitMismatch, measured(metric, unit))).toEqual([]);
  });
  it.each([
    ['training-compute', 'FLOP/s'],
    ['training-compute', 'USD'],
    ['damage', 'dollars'],
    ['damage', 'hours'],
    ['incident-report-deadline', 'h'],
    ['benchmark-score', 'percent'],
  ])('refuses %s in %s', (metric, unit) => {
    expect(checkRule(unitMismatch, measured(metric, unit))).toMatchObject([
      { code: 'UNIT_MISMATCH', entry: aDefinition().id, path: ['criteria', 'allOf', 0, 'unit'] },
    ]);
  });
});
