import type { Rule } from '../rule.js';

const CODE = 'APPLIES_EXTENT';

export const appliesExtent: Rule = {
  code: CODE,
  says: 'An event of the kind applies says whether the whole text or a part does; no other event does.',
  *check({ parts }) {
    for (const { id, events } of parts.interventions) {
      for (const [i, { kind, extent }] of events.entries()) {
        if ((kind === 'applies') === (extent !== undefined)) continue;
        yield {
          code: CODE,
          entry: id,
          path: ['events', i, ...(extent === undefined ? [] : ['extent'])],
          message: extent === undefined ? 'applies without an extent' : `${kind} has no extent`,
          remedy: extent === undefined ? 'add extent: whole, or part and a note which' : 'remove extent',
        };
      }
    }
  },
};
