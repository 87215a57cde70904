import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aClaim, anEvent, anIntervention, aProvision, aSource, ACT } from '../../../test/setup/sample-clauses.js';
import { anAssessment } from '../../../test/setup/sample-frame.js';
import { badDate } from './bad-date.js';

describe('BAD_DATE', () => {
  it.each(['2024', '2024-05', '2024-05-21', '2024-02-29'])('takes an event on %s', (date) => {
    expect(objections(badDate, { interventions: [anIntervention({ events: [anEvent(date, 'published')] })] })).toEqual(
      [],
    );
  });
  it.each(['2024-13', '2023-02-29', '2024-5-1', '21.05.2024', '24', '', 'May 2024', '2024-05-21T00:00:00Z'])(
    'refuses an event on "%s"',
    (date) => {
      const interventions = [anIntervention({ events: [anEvent('2020', 'proposed'), anEvent(date, 'published')] })];
      expect(checkRule(badDate, { interventions })).toMatchObject([
        { code: 'BAD_DATE', entry: ACT, path: ['events', 1, 'date'] },
      ]);
    },
  );
  it('wants a day where a clause begins to apply, a cell was assessed or a review was made', () => {
    const review = { by: 'A. Reader', on: '2026', outcome: 'confirmed' } as const;
    const lists = {
      provisions: [aProvision({ appliesFrom: '2027' })],
      assessments: [anAssessment({ date: '2026-11' })],
      claims: [aClaim({ reviews: [review] })],
      sources: [aSource({ issued: '2024' })],
    };
    expect(objections(badDate, lists)).toEqual([
      `${aProvision().id} appliesFrom`,
      `${anAssessment().id} date`,
      `${aClaim().id} reviews.0.on`,
    ]);
  });
});
