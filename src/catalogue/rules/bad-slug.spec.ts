import { describe, expect, it } from '@jest/globals';
import { objections } from '../../../test/setup/check-rule.js';
import { aDefinition, aProvision } from '../../../test/setup/sample-clauses.js';
import { badSlug } from './bad-slug.js';

describe('BAD_SLUG', () => {
  it('takes letters, digits and single hyphens', () => {
    expect(objections(badSlug, { provisions: [aProvision({ slug: 'measure-1-1' })] })).toEqual([]);
  });
  it.each(['Covered-Model', 'covered_model', 'covered--model', '-model', 'model-', 'modèle', '', 'a/b'])(
    'refuses "%s"',
    (slug) => {
      expect(objections(badSlug, { definitions: [aDefinition({ slug })] })).toEqual([
        `definition/northland-ai-act/${slug} slug`,
      ]);
    },
  );
});
