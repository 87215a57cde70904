import { firstDay } from '../dates.js';
import { clauses } from '../part-facts.js';
import type { Rule } from '../rule.js';

const CODE = 'APPLIES_TOO_EARLY';

export const appliesTooEarly: Rule = {
  code: CODE,
  says: 'A clause does not apply before the first event of its intervention.',
  *check({ parts }) {
    const births = new Map(parts.interventions.map((x) => [x.id, x.events.map((e) => firstDay(e.date)).sort()[0]]));
    for (const { id, intervention, appliesFrom } of clauses(parts)) {
      const birth = births.get(intervention);
      if (appliesFrom === undefined || birth === undefined || appliesFrom >= birth) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['appliesFrom'],
        message: `it applies from ${appliesFrom}, before ${intervention} came about on ${birth}`,
        remedy: 'correct the date, or leave it out where the clause follows its intervention',
      };
    }
  },
};
