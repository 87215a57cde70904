import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aLayer, aScenario } from '../../../test/setup/sample-frame.js';
import { badOrder } from './bad-order.js';

describe('BAD_ORDER', () => {
  it('takes 1, 2, 3', () => {
    expect(objections(badOrder)).toEqual([]);
  });
  it('refuses gaps and repeats', () => {
    const layers = [aLayer(), aLayer({ slug: 'response', order: 3 })];
    const scenarios = [aScenario(), aScenario({ slug: 'weight-theft', order: 1 })];
    expect(checkRule(badOrder, { layers, scenarios })).toMatchObject([
      { code: 'BAD_ORDER', entry: 'layer/response', path: ['order'] },
      { code: 'BAD_ORDER', entry: 'scenario/weight-theft', path: ['order'] },
    ]);
  });
  it('refuses a pathway that does not begin with 1', () => {
    const scenarios = [aScenario({ pathway: [{ step: 0, stage: 'A model can help', stops: [] }] })];
    expect(objections(badOrder, { scenarios })).toEqual([`${aScenario().id} pathway.0.step`]);
  });
});
