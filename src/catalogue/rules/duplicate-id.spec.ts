import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aClaim } from '../../../test/setup/sample-clauses.js';
import { anAssessment } from '../../../test/setup/sample-frame.js';
import { duplicateId } from './duplicate-id.js';

describe('DUPLICATE_ID', () => {
  it('takes one claim in each cell', () => {
    expect(objections(duplicateId, { claims: [aClaim(), aClaim({ layer: 'layer/response' })] })).toEqual([]);
  });
  it('refuses two claims about one cell, once for all copies', () => {
    const claims = [aClaim(), aClaim({ strength: 'nominal' }), aClaim({ strength: 'substantial' })];
    expect(checkRule(duplicateId, { claims })).toMatchObject([
      { code: 'DUPLICATE_ID', entry: aClaim().id, message: expect.stringContaining('3 times') },
    ]);
  });
  it('refuses two assessments of one cell', () => {
    expect(objections(duplicateId, { assessments: [anAssessment(), anAssessment()] })).toEqual([anAssessment().id]);
  });
});
