import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aProvision } from '../../../test/setup/sample-clauses.js';
import { aStep } from '../../../test/setup/sample-frame.js';
import { lineageElsewhere } from './lineage-elsewhere.js';

describe('LINEAGE_ELSEWHERE', () => {
  const change = { kind: 'changed', direction: 'weaker', what: 'Less often.', basis: 'text' } as const;

  it('takes clauses of the two texts', () => {
    expect(objections(lineageElsewhere)).toEqual([]);
  });
  it('refuses clauses of others', () => {
    const changes = [{ ...change, before: aProvision().id, after: 'provision/acme-policy-1/testing' }];
    expect(checkRule(lineageElsewhere, { lineageSteps: [aStep({ changes })] })).toMatchObject([
      { code: 'LINEAGE_ELSEWHERE', entry: aStep().id, path: ['changes', 0, 'before'] },
      { code: 'LINEAGE_ELSEWHERE', entry: aStep().id, path: ['changes', 0, 'after'] },
    ]);
  });
  it('refuses an after where nothing follows', () => {
    const { to: _to, ...end } = aStep({ relation: 'rescinded' });
    expect(objections(lineageElsewhere, { lineageSteps: [end] })).toEqual([`${end.id} changes.0.after`]);
  });
});
