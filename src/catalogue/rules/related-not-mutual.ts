import type { Rule } from '../rule.js';

const CODE = 'RELATED_NOT_MUTUAL';

/** SKOS: `related` is symmetric, and disjoint with `broader`. */
export const relatedNotMutual: Rule = {
  code: CODE,
  says: 'Related concepts name each other, and neither is the broader of the two.',
  *check({ parts }) {
    const related = new Map(parts.concepts.map((concept) => [concept.id, new Set(concept.related)]));
    for (const concept of parts.concepts) {
      for (const [i, id] of concept.related.entries()) {
        const back = related.get(id);
        if (back === undefined) continue;
        const place = { code: CODE, entry: concept.id, path: ['related', i] };
        if (!back.has(concept.id)) {
          const message = `${id} does not name ${concept.id} as related`;
          yield { ...place, message, remedy: `add it there, or remove it here` };
        }
        if (concept.broader.includes(id)) {
          const message = `${id} is related and broader at once`;
          yield { ...place, message, remedy: 'keep one of the two' };
        }
      }
    }
  },
};
