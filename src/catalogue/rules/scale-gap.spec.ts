import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aFrame } from '../../../test/setup/sample-frame.js';
import { scaleGap } from './scale-gap.js';

describe('SCALE_GAP', () => {
  it('takes scales that are explained in full', () => {
    expect(objections(scaleGap)).toEqual([]);
  });
  it('refuses a step that is explained nowhere or twice', () => {
    const { strengths, evidence } = aFrame();
    const frame = aFrame({ strengths: strengths.slice(1), evidence: [...evidence, ...evidence.slice(0, 1)] });
    expect(checkRule(scaleGap, { frame })).toMatchObject([
      { code: 'SCALE_GAP', entry: 'frame', path: ['strengths'], message: 'nominal is explained nowhere' },
      { code: 'SCALE_GAP', entry: 'frame', path: ['evidence'], message: 'read is explained 2 times' },
    ]);
  });
});
