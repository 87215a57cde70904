import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anEvent, anIntervention, ACT } from '../../../test/setup/sample-clauses.js';
import { foreignPredecessor } from './foreign-predecessor.js';

describe('FOREIGN_PREDECESSOR', () => {
  const earlier = (some: Parameters<typeof anIntervention>[0] = {}) =>
    anIntervention({ slug: 'old-act', events: [anEvent('2020', 'published')], ...some });
  const later = anIntervention({ supersedes: 'intervention/old-act' });

  it('takes an earlier text of the same regime', () => {
    expect(objections(foreignPredecessor, { interventions: [earlier(), later] })).toEqual([]);
  });
  it('refuses a text of another regime', () => {
    expect(checkRule(foreignPredecessor, { interventions: [earlier({ regime: 'regime/acme' }), later] })).toMatchObject(
      [{ code: 'FOREIGN_PREDECESSOR', entry: ACT, path: ['supersedes'] }],
    );
  });
  it('refuses a text that came later', () => {
    const events = [anEvent('2026', 'published')];
    expect(objections(foreignPredecessor, { interventions: [earlier({ events }), later] })).toEqual([
      `${ACT} supersedes`,
    ]);
  });
});
