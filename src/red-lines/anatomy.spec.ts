import { describe, expect, it } from '@jest/globals';
import type { AnatomyPart } from '../catalogue/parts.js';
import { anatomyOf } from './anatomy.js';

const point = (holds: boolean | 'unknown') => ({ holds, why: 'because' });
const part: AnatomyPart = {
  quantifiedOrTestable: point(true),
  observableBeforeHarm: point(true),
  namedOutsideDecider: point(false),
  consequenceFixedInAdvance: point('unknown'),
  outsideCheck: point(false),
  noExitClause: point(true),
  basis: 'text',
};

describe('anatomyOf', () => {
  it('scores what holds, and says what is unknown', () => {
    const anatomy = anatomyOf(part);
    expect([anatomy.score, anatomy.unknown]).toEqual([3, 1]);
    expect(anatomy.points.map(({ holds }) => holds)).toEqual([true, true, false, null, false, true]);
    expect(anatomy.consequenceFixedInAdvance).toEqual({
      criterion: 'consequenceFixedInAdvance',
      holds: null,
      why: 'because',
    });
  });
});
