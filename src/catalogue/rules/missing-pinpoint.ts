import { clauses } from '../part-facts.js';
import type { Rule } from '../rule.js';

const CODE = 'MISSING_PINPOINT';
const PLACEHOLDER = /^(?:n\.?\s?a\.?|n\/a|none|unknown|unclear|tbd|tbc|to do|todo|passim|ibid\.?|see text)$/i;

export const missingPinpoint: Rule = {
  code: CODE,
  says: 'Every provision, definition and red line says where in its text it stands: section, article, page, heading.',
  *check({ parts }) {
    for (const { id, pinpoint } of clauses(parts)) {
      const place = pinpoint.trim();
      if (/[\p{L}\p{N}]/u.test(place) && !PLACEHOLDER.test(place)) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['pinpoint'],
        message: place === '' ? 'there is no pinpoint' : `"${place}" is no place in a text`,
        remedy: 'say what a lawyer could look up, for example § 22603(a)(3), Art. 55(1)(b), p. 4, or a heading',
      };
    }
  },
};
