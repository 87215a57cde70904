import { criterionNodes } from '../criterion-nodes.js';
import type { Rule } from '../rule.js';

const CODE = 'EMPTY_GROUP';

export const emptyGroup: Rule = {
  code: CODE,
  says: 'allOf and anyOf hold at least one criterion.',
  *check({ parts }) {
    for (const { id, criteria } of parts.definitions) {
      if (!criteria) continue;
      for (const { path, criterion } of criterionNodes(criteria)) {
        if ((criterion.kind !== 'all-of' && criterion.kind !== 'any-of') || criterion.of.length > 0) continue;
        yield {
          code: CODE,
          entry: id,
          path: [...path, criterion.kind === 'all-of' ? 'allOf' : 'anyOf'],
          message: 'the group is empty',
          remedy: 'add what the text asks for, or leave the criteria out and let the summary speak',
        };
      }
    }
  },
};
