import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anIntervention, ACT } from '../../../test/setup/sample-clauses.js';
import { aConcept, aStep } from '../../../test/setup/sample-frame.js';
import { selfReference } from './self-reference.js';

describe('SELF_REFERENCE', () => {
  it('takes references to others', () => {
    expect(objections(selfReference)).toEqual([]);
  });
  it('refuses an entry that names itself', () => {
    const concepts = [aConcept({ related: ['concept/covered-model'] })];
    expect(checkRule(selfReference, { concepts })).toMatchObject([
      { code: 'SELF_REFERENCE', entry: 'concept/covered-model', path: ['related', 0] },
    ]);
    expect(objections(selfReference, { interventions: [anIntervention({ supersedes: ACT })] })).toEqual([
      `${ACT} supersedes`,
    ]);
  });
  it('refuses a step from a text to itself', () => {
    expect(objections(selfReference, { lineageSteps: [aStep({ to: 'intervention/acme-policy-1' })] })).toEqual([
      'lineage-step/acme-policy-1/acme-policy-1 to',
    ]);
  });
});
