import { allParts } from '../all-parts.js';
import type { Rule } from '../rule.js';

const CODE = 'DUPLICATE_ID';

export const duplicateId: Rule = {
  code: CODE,
  says: 'No two entries have the same id: a claim, hole or assessment exists once for its subject and cell.',
  *check({ parts }) {
    const times = new Map<string, number>();
    for (const { id } of allParts(parts)) times.set(id, (times.get(id) ?? 0) + 1);
    for (const [id, count] of times) {
      if (count === 1) continue;
      yield {
        code: CODE,
        entry: id,
        path: [],
        message: `${id} is there ${count} times`,
        remedy: 'keep one, or give the others slugs of their own',
      };
    }
  },
};
