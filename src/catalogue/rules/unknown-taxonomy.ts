import { nearest } from '../nearest.js';
import type { Rule } from '../rule.js';

const CODE = 'UNKNOWN_TAXONOMY';

export const unknownTaxonomy: Rule = {
  code: CODE,
  says: 'A mapping names a taxonomy that the catalogue explains.',
  *check({ parts }) {
    const known = parts.frame.taxonomies.map((taxonomy) => taxonomy.slug);
    for (const { id, mappings } of parts.scenarios) {
      for (const [i, { taxonomy }] of mappings.entries()) {
        if (known.includes(taxonomy)) continue;
        const close = nearest(taxonomy, known);
        yield {
          code: CODE,
          entry: id,
          path: ['mappings', i, 'taxonomy'],
          message: `no taxonomy is called "${taxonomy}"`,
          remedy:
            close.length > 0 ? `did you mean ${close.join(' or ')}?` : 'add it to the taxonomies and say what it is',
        };
      }
    }
  },
};
