import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aRedLine } from '../../../test/setup/sample-clauses.js';
import { aFrame } from '../../../test/setup/sample-frame.js';
import { rubricDisagrees } from './rubric-disagrees.js';

describe('RUBRIC_DISAGREES', () => {
  const example = (redLine: string, holds: boolean) => {
    const { rubric } = aFrame();
    const criteria = rubric.criteria.map((x) => ({ ...x, examples: [{ redLine, holds, because: 'it says so' }] }));
    return { frame: aFrame({ rubric: { ...rubric, criteria: criteria.slice(0, 1) } }) };
  };

  it('takes an example that is graded alike', () => {
    expect(objections(rubricDisagrees, example(aRedLine().id, true))).toEqual([]);
  });
  it('refuses one that is graded otherwise, or is not there', () => {
    expect(checkRule(rubricDisagrees, example(aRedLine().id, false))).toMatchObject([
      { code: 'RUBRIC_DISAGREES', entry: 'frame', path: ['rubric', 'criteria', 0, 'examples', 0, 'holds'] },
    ]);
    expect(objections(rubricDisagrees, example('red-line/northland-ai-act/gone', true))).toEqual([
      'frame rubric.criteria.0.examples.0.redLine',
    ]);
  });
});
