import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aFrame } from '../../../test/setup/sample-frame.js';
import type { ReliabilityPart } from '../parts-frame.js';
import { reliabilityArithmetic } from './reliability-arithmetic.js';

describe('RELIABILITY_ARITHMETIC', () => {
  const edition = (some: Partial<ReliabilityPart>) => ({
    frame: aFrame({ reliability: aFrame().reliability.map((x) => ({ ...x, ...some })) }),
  });

  it('takes figures that follow from the table, as rounded', () => {
    expect(objections(reliabilityArithmetic)).toEqual([]);
    expect(objections(reliabilityArithmetic, edition({ weightedKappa: 0.528 }))).toEqual([]);
  });
  it('refuses figures that do not', () => {
    expect(
      checkRule(
        reliabilityArithmetic,
        edition({ sample: 11, exactAgreement: 0.9, withinOneStep: 1, weightedKappa: 0.7 }),
      ),
    ).toMatchObject([
      { code: 'RELIABILITY_ARITHMETIC', entry: 'frame', path: ['reliability', 0, 'sample'] },
      { path: ['reliability', 0, 'exactAgreement'] },
      { path: ['reliability', 0, 'withinOneStep'] },
      { path: ['reliability', 0, 'weightedKappa'] },
    ]);
  });
  it('refuses a table that does not fit its scale', () => {
    expect(objections(reliabilityArithmetic, edition({ confusion: [[10]] }))).toEqual(['frame reliability.0.sample']);
  });
});
