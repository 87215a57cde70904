import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aDefinition, aJudgement, anIntervention, aProvision, ACT } from '../../../test/setup/sample-clauses.js';
import { untidyText } from './untidy-text.js';

describe('UNTIDY_TEXT', () => {
  it.each(['Plain.', '§ 3(a)–(c)', 'Modèle à usage général', 'One paragraph.\n\nAnother.', 'می‌خواهم'])(
    'takes %j',
    (summary) => {
      expect(objections(untidyText, { provisions: [aProvision({ summary })] })).toEqual([]);
    },
  );
  it.each([
    ['a blank in front', ' Tests.'],
    ['a line break behind', 'Tests.\n'],
    ['a tab', 'Tests\tand more'],
    ['a zero-width space', 'Te\u200bsts'],
    ['a mark that turns the text', 'Te\u202ests'],
    ['a byte order mark', '\ufeffTests'],
    ['a letter in two characters', 'Mode\u0300le'],
    ['half of a character', 'Tests \ud83d'],
  ])('refuses %s', (_, summary) => {
    expect(checkRule(untidyText, { provisions: [aProvision({ summary })] })).toMatchObject([
      { code: 'UNTIDY_TEXT', entry: aProvision().id, path: ['summary'] },
    ]);
  });
  it('looks at list items and at criteria', () => {
    const interventions = [anIntervention({ signatories: ['Acme', 'Globex '] })];
    const definitions = [aDefinition({ criteria: { kind: 'not', of: aJudgement({ text: ' it helps' }) } })];
    expect(objections(untidyText, { interventions, definitions })).toEqual([
      `${ACT} signatories.1`,
      `${aDefinition().id} criteria.not.judgement`,
    ]);
  });
});
