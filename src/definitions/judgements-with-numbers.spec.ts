import { describe, expect, it } from '@jest/globals';
import { aDefinition, aJudgement } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import { judgementsWithNumbers } from './judgements-with-numbers.js';

function advice(text: string) {
  const criteria = { kind: 'all-of', of: [aJudgement({ text })] } as const;
  const definitions = [...sampleParts().definitions, aDefinition({ slug: 'advised', criteria })];
  return judgementsWithNumbers(link(sampleParts({ definitions })));
}

describe('judgementsWithNumbers', () => {
  it.each([
    'it serves more than 10 000 users',
    'the attack takes a team of ten people',
    'the gain is fivefold, or at least 3 times',
    'it happens within twelve months',
  ])('finds a number that could be a threshold: %s', (text) => {
    expect(advice(text)).toMatchObject([{ code: 'JUDGEMENT_WITH_NUMBER', path: ['criteria', 'allOf', 0] }]);
  });

  it.each([
    'it meets the definition of Article 3(63)',
    'it was placed on the market before 10 July 2025',
    'it would be more powerful than GPT-4',
    'the path is the one of the scenario (TS.1.2)',
    'a third party can use it',
  ])('lets citations, dates and names pass: %s', (text) => {
    expect(advice(text)).toEqual([]);
  });
});
