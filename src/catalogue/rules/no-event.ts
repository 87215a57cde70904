import type { Rule } from '../rule.js';

const CODE = 'NO_EVENT';

export const noEvent: Rule = {
  code: CODE,
  says: 'An intervention has at least one event, or it has no status on any date.',
  *check({ parts }) {
    for (const { id, events } of parts.interventions) {
      if (events.length > 0) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['events'],
        message: 'there is no event, so nothing says when it came about',
        remedy: 'add when it was published, adopted or introduced, as precisely as that is known',
      };
    }
  },
};
