import { kindOf } from '../ids.js';
import { nearest } from '../nearest.js';
import { partReferences } from '../part-references.js';
import type { Rule } from '../rule.js';

/** Every reference names an entry that exists and is of a kind that the field takes. */
export const danglingReference: Rule = {
  code: 'DANGLING_REFERENCE',
  says: 'Every reference names an entry that exists and is of a kind that the field takes.',
  *check({ parts, ids }) {
    for (const { from, path, to, kinds } of partReferences(parts)) {
      const kind = kindOf(to);
      const fits = kind !== undefined && kinds.includes(kind);
      if (fits && ids.has(to)) continue;
      const close = nearest(
        to,
        [...ids].filter((id) => kinds.some((wanted) => id.startsWith(`${wanted}/`))),
      );
      yield {
        code: 'DANGLING_REFERENCE',
        entry: from,
        path,
        message: fits ? `there is no ${to}` : `${to} is not one of: ${kinds.join(', ')}`,
        remedy: close.length > 0 ? `did you mean ${close.join(' or ')}?` : `add it, or remove the reference`,
      };
    }
  },
};
