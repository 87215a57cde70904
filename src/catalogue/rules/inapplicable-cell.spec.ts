import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aClaim, aHole } from '../../../test/setup/sample-clauses.js';
import { anAssessment } from '../../../test/setup/sample-frame.js';
import { inapplicableCell } from './inapplicable-cell.js';

describe('INAPPLICABLE_CELL', () => {
  const cell = { scenario: 'scenario/weight-theft', layer: 'layer/response' };

  it('takes claims in cells that apply, or that nobody has assessed', () => {
    expect(objections(inapplicableCell, { claims: [aClaim(), aClaim({ layer: 'layer/response' })] })).toEqual([]);
    expect(objections(inapplicableCell, { claims: [aClaim(cell)], assessments: [anAssessment(cell)] })).toEqual([]);
  });
  it('refuses claims and holes in a cell that does not apply', () => {
    expect(checkRule(inapplicableCell, { claims: [aClaim(cell)], holes: [aHole(cell)] })).toMatchObject([
      { code: 'INAPPLICABLE_CELL', entry: aClaim(cell).id, path: ['layer'] },
      { code: 'INAPPLICABLE_CELL', entry: aHole(cell).id, path: ['layer'] },
    ]);
  });
});
