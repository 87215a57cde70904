import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { ACT, aHole, anEvent, anIntervention } from '../../../test/setup/sample-clauses.js';
import { holeTooEarly } from './hole-too-early.js';

const interventions = [anIntervention({ events: [anEvent('2024-03-15', 'published')] })];

describe('HOLE_TOO_EARLY', () => {
  it('takes a failure without a date, of the first day, or later', () => {
    const holes = [aHole(), aHole({ since: '2024-03-15' }), aHole({ subject: ACT, since: '2025' })];
    expect(objections(holeTooEarly, { interventions, holes })).toEqual([]);
  });
  it('takes a month or year that the first event falls in', () => {
    const holes = [aHole({ since: '2024-03' }), aHole({ subject: ACT, since: '2024' })];
    expect(objections(holeTooEarly, { interventions, holes })).toEqual([]);
  });
  it.each(['2024-03-14', '2024-02', '2023'])('refuses %s, before anything happened', (since) => {
    expect(checkRule(holeTooEarly, { interventions, holes: [aHole({ since })] })).toMatchObject([
      { code: 'HOLE_TOO_EARLY', entry: aHole().id, path: ['since'] },
    ]);
  });
  it('looks at the intervention itself where the hole is about it', () => {
    const holes = [aHole({ subject: ACT, since: '2024-01-01' })];
    expect(objections(holeTooEarly, { interventions, holes })).toEqual(holes.map(({ id }) => `${id} since`));
  });
});
