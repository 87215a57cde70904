import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aConcept } from '../../../test/setup/sample-frame.js';
import { relatedNotMutual } from './related-not-mutual.js';

describe('RELATED_NOT_MUTUAL', () => {
  const pair = (a: Parameters<typeof aConcept>[0], b: Parameters<typeof aConcept>[0]) => ({
    concepts: [aConcept({ slug: 'a', ...a }), aConcept({ slug: 'b', ...b })],
  });

  it('takes two that name each other', () => {
    expect(objections(relatedNotMutual, pair({ related: ['concept/b'] }, { related: ['concept/a'] }))).toEqual([]);
  });
  it('refuses one that is not named back', () => {
    expect(checkRule(relatedNotMutual, pair({ related: ['concept/b'] }, {}))).toMatchObject([
      { code: 'RELATED_NOT_MUTUAL', entry: 'concept/a', path: ['related', 0] },
    ]);
  });
  it('refuses related and broader at once', () => {
    const both = { related: ['concept/b'], broader: ['concept/b'] };
    expect(objections(relatedNotMutual, pair(both, { related: ['concept/a'] }))).toEqual(['concept/a related.0']);
  });
});
