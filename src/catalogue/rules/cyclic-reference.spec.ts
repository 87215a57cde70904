import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anIntervention } from '../../../test/setup/sample-clauses.js';
import { aConcept } from '../../../test/setup/sample-frame.js';
import { cyclicReference } from './cyclic-reference.js';

describe('CYCLIC_REFERENCE', () => {
  const version = (slug: string, before?: string) =>
    anIntervention({ slug, ...(before === undefined ? {} : { supersedes: `intervention/${before}` }) });

  it('takes a chain, and two successors of one text', () => {
    const interventions = [version('a'), version('b', 'a'), version('c', 'b'), version('d', 'b')];
    expect(objections(cyclicReference, { interventions })).toEqual([]);
  });
  it('refuses a circle once, and shows it', () => {
    const interventions = [version('z', 'a'), version('a', 'c'), version('b', 'a'), version('c', 'b')];
    expect(checkRule(cyclicReference, { interventions })).toMatchObject([
      {
        code: 'CYCLIC_REFERENCE',
        entry: 'intervention/a',
        path: ['supersedes'],
        message: expect.stringContaining('intervention/a -> intervention/c -> intervention/b -> intervention/a'),
      },
    ]);
  });
  it('takes a concept with two broader ones that share theirs', () => {
    const concepts = [
      aConcept({ slug: 'a', broader: ['concept/b', 'concept/c'] }),
      aConcept({ slug: 'b', broader: ['concept/d'] }),
      aConcept({ slug: 'c', broader: ['concept/d'] }),
      aConcept({ slug: 'd' }),
    ];
    expect(objections(cyclicReference, { concepts })).toEqual([]);
  });
  it('refuses a circle of broader concepts and of parents', () => {
    const concepts = [aConcept({ slug: 'a', broader: ['concept/b'] }), aConcept({ slug: 'b', broader: ['concept/a'] })];
    const parent = anIntervention({ slug: 'code', implements: 'intervention/act' });
    const child = anIntervention({ slug: 'act', implements: 'intervention/code' });
    expect(objections(cyclicReference, { concepts, interventions: [parent, child] })).toEqual([
      'intervention/code implements',
      'concept/a broader',
    ]);
  });
});
