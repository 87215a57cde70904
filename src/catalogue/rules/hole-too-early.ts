import { firstDay, notAfter } from '../dates.js';
import type { Id } from '../ids.js';
import { clauses } from '../part-facts.js';
import type { Rule } from '../rule.js';

const CODE = 'HOLE_TOO_EARLY';

export const holeTooEarly: Rule = {
  code: CODE,
  says: 'A failure of a text is not shown before the first event of its intervention.',
  *check({ parts }) {
    const births = new Map(parts.interventions.map((x) => [x.id, x.events.map((e) => firstDay(e.date)).sort()[0]]));
    const owners = new Map<Id, Id>(clauses(parts).map((x) => [x.id, x.intervention]));
    for (const { id, subject, since } of parts.holes) {
      const intervention = owners.get(subject) ?? subject;
      const birth = births.get(intervention);
      // A date that may be that of the event, or later, passes.
      if (since === undefined || birth === undefined || notAfter(since) >= birth) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['since'],
        message: `it was shown in ${since}, before ${intervention} came about on ${birth}`,
        remedy: 'correct the date, or leave it out where the hole stands as long as its text',
      };
    }
  },
};
