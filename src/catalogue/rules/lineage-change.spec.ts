import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aStep } from '../../../test/setup/sample-frame.js';
import { lineageChange } from './lineage-change.js';

describe('LINEAGE_CHANGE', () => {
  const before = 'provision/acme-policy-1/testing';
  const after = 'provision/acme-policy-2/testing';
  const change = (kind: 'added' | 'dropped' | 'changed', sides: { before?: string; after?: string }) => ({
    lineageSteps: [aStep({ changes: [{ kind, ...sides, direction: 'moved', what: 'It moved.', basis: 'text' }] })],
  });

  it('takes the sides that fit', () => {
    expect(objections(lineageChange, change('added', { after }))).toEqual([]);
    expect(objections(lineageChange, change('dropped', { before }))).toEqual([]);
    expect(objections(lineageChange, change('changed', { before, after }))).toEqual([]);
  });
  it('refuses a side too many or too few', () => {
    expect(checkRule(lineageChange, change('added', { before, after }))).toMatchObject([
      { code: 'LINEAGE_CHANGE', entry: aStep().id, path: ['changes', 0, 'before'] },
    ]);
    expect(objections(lineageChange, change('dropped', { after }))).toHaveLength(2);
    expect(objections(lineageChange, change('changed', { before }))).toEqual([`${aStep().id} changes.0.after`]);
  });
});
