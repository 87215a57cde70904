import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anEvent, anIntervention, aProvision } from '../../../test/setup/sample-clauses.js';
import { appliesTooEarly } from './applies-too-early.js';

describe('APPLIES_TOO_EARLY', () => {
  it('takes a clause that applies from its intervention on, or later', () => {
    const provisions = [
      aProvision({ appliesFrom: '2024-03-01' }),
      aProvision({ slug: 'b', appliesFrom: '2030-01-01' }),
    ];
    expect(objections(appliesTooEarly, { provisions })).toEqual([]);
  });
  it('refuses one that applies before anything happened', () => {
    expect(checkRule(appliesTooEarly, { provisions: [aProvision({ appliesFrom: '2024-02-29' })] })).toMatchObject([
      { code: 'APPLIES_TOO_EARLY', entry: aProvision().id, path: ['appliesFrom'] },
    ]);
  });
  it('counts an event of a year from its first day', () => {
    const interventions = [anIntervention({ events: [anEvent('2024', 'published')] })];
    expect(
      objections(appliesTooEarly, { interventions, provisions: [aProvision({ appliesFrom: '2024-01-01' })] }),
    ).toEqual([]);
  });
});
