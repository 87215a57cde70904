import { clauses } from '../part-facts.js';
import type { Rule } from '../rule.js';

const CODE = 'FOREIGN_SOURCE';

export const foreignSource: Rule = {
  code: CODE,
  says: 'A provision, definition or red line is cited from a source of its own intervention.',
  *check({ parts }) {
    const homes = new Map(parts.sources.map((source) => [source.id, source.intervention]));
    for (const { id, source, intervention } of clauses(parts)) {
      const home = homes.get(source);
      if (home === undefined || home === intervention) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['source'],
        message: `${source} is a source of ${home}`,
        remedy: `add the record to the sources of ${intervention} and cite that`,
      };
    }
  },
};
