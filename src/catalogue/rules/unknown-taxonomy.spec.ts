import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aScenario } from '../../../test/setup/sample-frame.js';
import { unknownTaxonomy } from './unknown-taxonomy.js';

describe('UNKNOWN_TAXONOMY', () => {
  it('takes taxonomies that are explained', () => {
    expect(objections(unknownTaxonomy)).toEqual([]);
  });
  it('refuses others and suggests the nearest', () => {
    const scenarios = [aScenario({ mappings: [{ taxonomy: 'mti', term: '4.2' }] })];
    expect(checkRule(unknownTaxonomy, { scenarios })).toMatchObject([
      {
        code: 'UNKNOWN_TAXONOMY',
        entry: aScenario().id,
        path: ['mappings', 0, 'taxonomy'],
        remedy: 'did you mean mit?',
      },
    ]);
  });
});
