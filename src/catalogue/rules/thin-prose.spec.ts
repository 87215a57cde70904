import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aHole, aProvision, aRedLine } from '../../../test/setup/sample-clauses.js';
import { anAssessment } from '../../../test/setup/sample-frame.js';
import { thinProse } from './thin-prose.js';

describe('THIN_PROSE', () => {
  it('takes short sentences', () => {
    expect(objections(thinProse, { holes: [aHole({ shows: 'Nobody reacted to it.' })] })).toEqual([]);
  });
  it('refuses a word or two', () => {
    const lists = {
      provisions: [aProvision({ summary: 'Testing.' })],
      redLines: [aRedLine({ statement: 'No weapons' })],
      assessments: [anAssessment({ finding: 'Nominal.' })],
    };
    expect(objections(thinProse, lists)).toEqual([
      `${aProvision().id} summary`,
      `${aRedLine().id} statement`,
      `${anAssessment().id} finding`,
    ]);
    expect(checkRule(thinProse, lists)[0]?.code).toBe('THIN_PROSE');
  });
});
