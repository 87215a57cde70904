import { firstDay } from '../dates.js';
import type { InterventionPart } from '../parts.js';
import type { Rule } from '../rule.js';

const CODE = 'FOREIGN_PREDECESSOR';

/** Versions of one policy are joined by `supersedes`; what follows in another regime is a lineage of successors. */
export const foreignPredecessor: Rule = {
  code: CODE,
  says: 'An intervention supersedes an earlier one of the same regime.',
  *check({ parts }) {
    const interventions = new Map(parts.interventions.map((x) => [x.id, x]));
    for (const next of parts.interventions) {
      const before = next.supersedes === undefined ? undefined : interventions.get(next.supersedes);
      const fault = before && faultOf(before, next);
      if (fault) yield { code: CODE, entry: next.id, path: ['supersedes'], ...fault };
    }
  },
};

function faultOf(before: InterventionPart, next: InterventionPart) {
  if (before.regime !== next.regime) {
    const message = `${before.id} belongs to ${before.regime}, not to ${next.regime}`;
    return { message, remedy: 'remove supersedes and tell the succession as a lineage step of relation successor' };
  }
  const began = before.events.map((event) => firstDay(event.date)).sort()[0];
  const ends = next.events.map((event) => firstDay(event.date)).sort()[0];
  if (began === undefined || ends === undefined || began <= ends) return undefined;
  const message = `${before.id} came about on ${began}, after this on ${ends}`;
  return { message, remedy: 'turn supersedes round, or correct the events' };
}
