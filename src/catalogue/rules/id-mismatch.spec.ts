import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aClaim, aProvision } from '../../../test/setup/sample-clauses.js';
import { anAssessment, aStep } from '../../../test/setup/sample-frame.js';
import { idMismatch } from './id-mismatch.js';

describe('ID_MISMATCH', () => {
  it('takes ids that follow from kind, intervention and slug, or from subject and cell', () => {
    expect(objections(idMismatch)).toEqual([]);
    expect(
      objections(idMismatch, { lineageSteps: [aStep({ id: 'lineage-step/acme-policy-1/acme-policy-2' })] }),
    ).toEqual([]);
  });
  it('refuses an id that says something else', () => {
    const id = 'provision/northland-ai-act/testing';
    expect(checkRule(idMismatch, { provisions: [aProvision({ id, slug: 'tests' })] })).toMatchObject([
      { code: 'ID_MISMATCH', entry: id, path: ['id'], message: expect.stringContaining('northland-ai-act/tests') },
    ]);
  });
  it('refuses a claim or an assessment under the id of another cell', () => {
    const claim = { ...aClaim(), layer: 'layer/response' };
    const cell = { ...anAssessment(), scenario: 'scenario/weight-theft' };
    expect(objections(idMismatch, { claims: [claim], assessments: [cell] })).toEqual([
      `${claim.id} id`,
      `${cell.id} id`,
    ]);
  });
});
