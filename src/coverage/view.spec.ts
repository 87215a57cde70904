import { describe, expect, it } from '@jest/globals';
import { aHole, anEvent, anIntervention } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import type { CalendarDate, PartialDate } from '../catalogue/dates.js';
import { link } from '../catalogue/link.js';
import { resolveFilter } from './filter.js';
import { holeStands, viewOn } from './view.js';

/** Whether a failure shown then is on record on the day; its act was published on 1 March 2024 and ended a year later. */
function stands(asOf: CalendarDate, since?: PartialDate, filter = {}): boolean {
  const [, ...policies] = sampleParts().interventions;
  const act = anIntervention({ events: [anEvent('2024-03-01', 'published'), anEvent('2025-03-01', 'rescinded')] });
  const holes = [aHole(since === undefined ? {} : { since })];
  const catalogue = link(sampleParts({ interventions: [act, ...policies], holes }));
  return catalogue.holes.every((hole) => holeStands(hole, viewOn(resolveFilter(catalogue, filter), asOf)));
}

describe('an observed failure', () => {
  it.each([
    ['2024-09-29', '2024-09-28', '2024-09-29'],
    ['2024-09', '2024-08-31', '2024-09-01'],
    ['2025', '2024-12-31', '2025-01-01'],
  ])('shown in %s is not on record on %s, but on %s', (since, before, from) => {
    expect([stands(before, since), stands(from, since)]).toEqual([false, true]);
  });

  it('without a date is on record from the first event of its text', () => {
    expect([stands('2024-02-29'), stands('2024-03-01')]).toEqual([false, true]);
  });

  it('is not on record before its text, however early its date counts from', () => {
    expect([stands('2024-02-29', '2024'), stands('2024-03-01', '2024')]).toEqual([false, true]);
  });

  it('stays on record when its text has ended', () => {
    expect(stands('2025-03-01', '2024-09-29')).toBe(true);
  });

  it('goes where its text is switched off or the filter asks for more confidence', () => {
    const day = '2024-12-01';
    expect(stands(day, '2024-09', { exclude: ['northland-ai-act'] })).toBe(false);
    expect([
      stands(day, '2024-09', { minConfidence: 'likely' }),
      stands(day, '2024-09', { minConfidence: 'very-likely' }),
    ]).toEqual([true, false]);
  });
});
