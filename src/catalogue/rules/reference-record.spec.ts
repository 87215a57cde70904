import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { ACT } from '../../../test/setup/sample-clauses.js';
import { aReference } from '../../../test/setup/sample-frame.js';
import { referenceRecord } from './reference-record.js';

describe('REFERENCE_RECORD', () => {
  it('takes a record of its own, and one that points to an intervention', () => {
    const pointer = { id: 'reference/act', slug: 'act', intervention: ACT };
    expect(objections(referenceRecord, { references: [aReference(), pointer] })).toEqual([]);
  });
  it('refuses one without title or evidence, and one that is both', () => {
    const bare = { id: 'reference/bare', slug: 'bare', title: 'A page' };
    const both = aReference({ slug: 'both', intervention: ACT });
    expect(checkRule(referenceRecord, { references: [bare, both] })).toMatchObject([
      { code: 'REFERENCE_RECORD', entry: 'reference/bare' },
      { code: 'REFERENCE_RECORD', entry: 'reference/both' },
    ]);
  });
});
