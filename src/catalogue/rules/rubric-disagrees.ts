import { FRAME } from '../finding.js';
import type { Rule } from '../rule.js';

const CODE = 'RUBRIC_DISAGREES';

export const rubricDisagrees: Rule = {
  code: CODE,
  says: 'An example of the rubric exists and is graded there as it is on the red line itself.',
  *check({ parts }) {
    const redLines = new Map(parts.redLines.map((redLine) => [redLine.id, redLine]));
    for (const [i, { criterion, examples }] of parts.frame.rubric.criteria.entries()) {
      for (const [j, { redLine: id, holds }] of examples.entries()) {
        const graded = redLines.get(id)?.anatomy[criterion].holds;
        if (graded === holds) continue;
        yield {
          code: CODE,
          entry: FRAME,
          path: ['rubric', 'criteria', i, 'examples', j, graded === undefined ? 'redLine' : 'holds'],
          message: graded === undefined ? `there is no ${id}` : `${id} is graded ${graded} for ${criterion}`,
          remedy: graded === undefined ? 'name a red line that exists' : 'correct the example or the grade',
        };
      }
    }
  },
};
