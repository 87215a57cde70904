import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aClaim } from '../../../test/setup/sample-clauses.js';
import { missingRationale } from './missing-rationale.js';

describe('MISSING_RATIONALE', () => {
  it('takes a short reason', () => {
    expect(objections(missingRationale, { claims: [aClaim({ rationale: 'Same proxy limits.' })] })).toEqual([]);
  });
  it.each(['', ' \n ', 'yes', 'See above'])('refuses "%s"', (rationale) => {
    expect(checkRule(missingRationale, { claims: [aClaim({ rationale })] })).toMatchObject([
      { code: 'MISSING_RATIONALE', entry: aClaim().id, path: ['rationale'] },
    ]);
  });
});
