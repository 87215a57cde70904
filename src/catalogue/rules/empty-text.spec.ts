import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import {
  aClaim,
  aDefinition,
  aHole,
  aJudgement,
  anIntervention,
  aProvision,
  ACT,
} from '../../../test/setup/sample-clauses.js';
import { emptyText } from './empty-text.js';

describe('EMPTY_TEXT', () => {
  it('takes a catalogue in which everything is said', () => {
    expect(objections(emptyText)).toEqual([]);
  });
  it('refuses blank texts wherever they are', () => {
    const criteria = { kind: 'any-of', of: [aJudgement({ decidedBy: ' ' }), aJudgement({ text: '' })] } as const;
    expect(
      objections(emptyText, {
        interventions: [anIntervention({ summary: '', notes: ' ' })],
        definitions: [aDefinition({ criteria })],
        holes: [aHole({ shows: '\n' })],
      }),
    ).toEqual([
      `${ACT} summary`,
      `${ACT} notes`,
      `${aHole().id} shows`,
      `${aDefinition().id} criteria.anyOf.0.decidedBy`,
      `${aDefinition().id} criteria.anyOf.1.judgement`,
    ]);
  });
  it('leaves pinpoint and rationale to their own rules', () => {
    const lists = { claims: [aClaim({ rationale: '' })], provisions: [aProvision({ pinpoint: '' })] };
    expect(checkRule(emptyText, lists)).toEqual([]);
  });
});
