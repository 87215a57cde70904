import type { Rule } from '../rule.js';
import { words } from '../words.js';

const CODE = 'MISSING_RATIONALE';
const LEAST = 3;

export const missingRationale: Rule = {
  code: CODE,
  says: `Every claim gives its rationale, in ${LEAST} words at least.`,
  *check({ parts }) {
    for (const { id, rationale } of parts.claims) {
      if (words(rationale) >= LEAST) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['rationale'],
        message: rationale.trim() === '' ? 'the claim has no rationale' : `"${rationale.trim()}" is no rationale`,
        remedy: 'say in a sentence that a critic could attack why the subject covers this cell so far and no further',
      };
    }
  },
};
