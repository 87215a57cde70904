import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anEvent, anIntervention, ACT } from '../../../test/setup/sample-clauses.js';
import { appliesExtent } from './applies-extent.js';

describe('APPLIES_EXTENT', () => {
  const act = (...events: readonly ReturnType<typeof anEvent>[]) => ({ interventions: [anIntervention({ events })] });

  it('takes applies with an extent', () => {
    expect(objections(appliesExtent, act(anEvent('2025', 'applies', { extent: 'part', note: 'chapter 2' })))).toEqual(
      [],
    );
  });
  it('refuses applies without one, and an extent elsewhere', () => {
    const lists = act(anEvent('2024', 'published', { extent: 'whole' }), anEvent('2025', 'applies'));
    expect(checkRule(appliesExtent, lists)).toMatchObject([
      { code: 'APPLIES_EXTENT', entry: ACT, path: ['events', 0, 'extent'] },
      { code: 'APPLIES_EXTENT', entry: ACT, path: ['events', 1] },
    ]);
  });
});
