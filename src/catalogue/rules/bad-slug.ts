import { isSlug } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'BAD_SLUG';

export const badSlug: Rule = {
  code: CODE,
  says: 'A slug is lower-case letters and digits, in groups joined by single hyphens.',
  *check({ parts }) {
    for (const { id, slug } of slugged(parts)) {
      if (isSlug(slug)) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['slug'],
        message: `"${slug}" is not a slug`,
        remedy: 'use lower-case letters, digits and single hyphens, for example covered-model-2',
      };
    }
  },
};

function slugged(parts: CatalogueParts): readonly { readonly id: string; readonly slug: string }[] {
  return [
    ...parts.regimes,
    ...parts.metrics,
    ...parts.judgements,
    ...parts.references,
    ...parts.layers,
    ...parts.causes,
    ...parts.scenarios,
    ...parts.concepts,
    ...parts.interventions,
    ...parts.authorities,
    ...parts.sources,
    ...parts.provisions,
    ...parts.definitions,
    ...parts.redLines,
  ];
}
