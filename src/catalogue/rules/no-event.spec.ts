import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anIntervention, ACT } from '../../../test/setup/sample-clauses.js';
import { noEvent } from './no-event.js';

describe('NO_EVENT', () => {
  it('takes an intervention with an event', () => {
    expect(objections(noEvent)).toEqual([]);
  });
  it('refuses one without', () => {
    expect(checkRule(noEvent, { interventions: [anIntervention({ events: [] })] })).toMatchObject([
      { code: 'NO_EVENT', entry: ACT, path: ['events'] },
    ]);
  });
});
