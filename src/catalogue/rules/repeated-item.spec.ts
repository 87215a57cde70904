import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aDefinition, aProvision, aRedLine, aScope, ACT } from '../../../test/setup/sample-clauses.js';
import { anAssessment } from '../../../test/setup/sample-frame.js';
import { repeatedItem } from './repeated-item.js';

describe('REPEATED_ITEM', () => {
  it('takes lists without repeats', () => {
    expect(objections(repeatedItem, { provisions: [aProvision({ duties: ['evaluate', 'disclose'] })] })).toEqual([]);
  });
  it('refuses a second mention', () => {
    const basis = [aProvision().id, ACT, aProvision().id];
    expect(checkRule(repeatedItem, { assessments: [anAssessment({ basis })] })).toMatchObject([
      { code: 'REPEATED_ITEM', entry: anAssessment().id, path: ['basis', 2] },
    ]);
    const scope = aScope({ upon: [aDefinition().id, aDefinition().id] });
    expect(objections(repeatedItem, { redLines: [aRedLine({ scope })] })).toEqual([`${aRedLine().id} scope.upon.1`]);
  });
});
