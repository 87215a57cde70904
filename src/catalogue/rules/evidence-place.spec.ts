import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anEvent, anIntervention, aProvision, ACT } from '../../../test/setup/sample-clauses.js';
import { evidencePlace } from './evidence-place.js';

describe('EVIDENCE_PLACE', () => {
  it('takes what was read with its place and what is recalled without', () => {
    expect(objections(evidencePlace)).toEqual([]);
  });
  it('refuses what was read nowhere', () => {
    const { at: _at, ...provision } = aProvision();
    expect(checkRule(evidencePlace, { provisions: [provision] })).toMatchObject([
      { code: 'EVIDENCE_PLACE', entry: provision.id, path: [] },
    ]);
  });
  it('refuses what is recalled from a place, deep in a list too', () => {
    const events = [anEvent('2024', 'published'), anEvent('2025', 'amended', { evidence: 'recalled' })];
    expect(objections(evidencePlace, { interventions: [anIntervention({ events })] })).toEqual([`${ACT} events.1.at`]);
  });
});
