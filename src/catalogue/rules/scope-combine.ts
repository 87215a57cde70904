import type { Rule } from '../rule.js';

const CODE = 'SCOPE_COMBINE';

export const scopeCombine: Rule = {
  code: CODE,
  says: 'A scope says whether all or any of its definitions must be met exactly where it names more than one.',
  *check({ parts }) {
    for (const { id, scope } of [...parts.provisions, ...parts.redLines]) {
      if (!scope) continue;
      const several = scope.definitions !== 'unknown' && scope.definitions.length > 1;
      if (several === (scope.combine !== undefined)) continue;
      yield {
        code: CODE,
        entry: id,
        path: several ? ['scope'] : ['scope', 'combine'],
        message: several ? 'several definitions, but all of them or any?' : 'combine without several definitions',
        remedy: several ? 'add combine: allOf or anyOf' : 'remove combine',
      };
    }
  },
};
