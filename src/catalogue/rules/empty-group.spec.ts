import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aComparison, aDefinition } from '../../../test/setup/sample-clauses.js';
import { emptyGroup } from './empty-group.js';

describe('EMPTY_GROUP', () => {
  it('takes groups that hold something', () => {
    expect(objections(emptyGroup)).toEqual([]);
  });
  it('refuses empty ones, at any depth', () => {
    const criteria = { kind: 'all-of', of: [aComparison(), { kind: 'not', of: { kind: 'any-of', of: [] } }] } as const;
    expect(checkRule(emptyGroup, { definitions: [aDefinition({ criteria })], redLines: [] })).toMatchObject([
      { code: 'EMPTY_GROUP', entry: aDefinition().id, path: ['criteria', 'allOf', 1, 'not', 'anyOf'] },
    ]);
  });
});
