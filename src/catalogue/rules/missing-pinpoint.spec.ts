import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aProvision, aRedLine } from '../../../test/setup/sample-clauses.js';
import { missingPinpoint } from './missing-pinpoint.js';

describe('MISSING_PINPOINT', () => {
  it.each(['§ 3', 'p. 4', 'Mandate', '第五条', 'method'])('takes "%s"', (pinpoint) => {
    expect(objections(missingPinpoint, { provisions: [aProvision({ pinpoint })] })).toEqual([]);
  });
  it.each(['', '  ', '§', '–', 'n/a', 'Unknown', 'passim', 'TBD'])('refuses "%s"', (pinpoint) => {
    expect(checkRule(missingPinpoint, { provisions: [], redLines: [aRedLine({ pinpoint })] })).toMatchObject([
      { code: 'MISSING_PINPOINT', entry: aRedLine().id, path: ['pinpoint'] },
    ]);
  });
});
