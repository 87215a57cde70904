import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { ACT } from '../../../test/setup/sample-clauses.js';
import { aStep } from '../../../test/setup/sample-frame.js';
import { lineageRelation } from './lineage-relation.js';

describe('LINEAGE_RELATION', () => {
  it('takes supersedes between versions, and rescinded where nothing follows', () => {
    const { to: _to, ...end } = aStep({ relation: 'rescinded' });
    expect(objections(lineageRelation, { lineageSteps: [aStep(), end] })).toEqual([]);
    expect(objections(lineageRelation, { lineageSteps: [aStep({ to: ACT, relation: 'successor' })] })).toEqual([]);
    expect(objections(lineageRelation, { lineageSteps: [aStep({ to: ACT, relation: 'rescinded' })] })).toEqual([]);
  });
  it('refuses a relation that the texts do not bear out', () => {
    expect(checkRule(lineageRelation, { lineageSteps: [aStep({ relation: 'successor' })] })).toMatchObject([
      { code: 'LINEAGE_RELATION', entry: aStep().id, path: ['relation'] },
    ]);
    expect(objections(lineageRelation, { lineageSteps: [aStep({ to: ACT })] })).toHaveLength(1);
    const { to: _to, ...end } = aStep();
    expect(objections(lineageRelation, { lineageSteps: [end] })).toHaveLength(1);
  });
});
