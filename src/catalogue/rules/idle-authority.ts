import type { Rule } from '../rule.js';

const CODE = 'IDLE_AUTHORITY';

export const idleAuthority: Rule = {
  code: CODE,
  says: 'An authority enforces an intervention or decides whether one was kept.',
  *check({ parts }) {
    for (const { id, enforces, decides } of parts.authorities) {
      if (enforces.length > 0 || decides.length > 0) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['enforces'],
        message: 'it enforces nothing and decides nothing',
        remedy: 'name an intervention under enforces or decides, or remove the authority',
      };
    }
  },
};
