import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aDefinition, aSource } from '../../../test/setup/sample-clauses.js';
import { foreignSource } from './foreign-source.js';

describe('FOREIGN_SOURCE', () => {
  it('takes a source of the same intervention', () => {
    expect(objections(foreignSource)).toEqual([]);
  });
  it('refuses a source of another one', () => {
    const source = aSource({ intervention: 'intervention/acme-policy-1' }).id;
    expect(checkRule(foreignSource, { definitions: [aDefinition({ source })], redLines: [] })).toMatchObject([
      { code: 'FOREIGN_SOURCE', entry: aDefinition().id, path: ['source'] },
    ]);
  });
});
