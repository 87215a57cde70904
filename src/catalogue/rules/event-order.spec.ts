import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anEvent, anIntervention, ACT } from '../../../test/setup/sample-clauses.js';
import { eventOrder } from './event-order.js';

describe('EVENT_ORDER', () => {
  type Listed = readonly [string, Parameters<typeof anEvent>[1]];
  const at = (...events: readonly Listed[]) =>
    objections(eventOrder, {
      interventions: [anIntervention({ events: events.map(([date, kind]) => anEvent(date, kind)) })],
    });

  it('takes the course of a bill', () => {
    expect(at(['2024-02-07', 'introduced'], ['2024-08-29', 'passed'], ['2024-09-29', 'vetoed'])).toEqual([]);
  });
  it('takes what is odd and true: printed after it took effect, a draft decree after its act, a second adoption', () => {
    expect(at(['2025-01-13', 'entered-into-force'], ['2025-01-15', 'published'], ['2025-05', 'rescinded'])).toEqual([]);
    expect(at(['2024-12-26', 'passed'], ['2025-01-21', 'published'], ['2025-11', 'proposed'])).toEqual([]);
    expect(at(['2023', 'adopted'], ['2024', 'entered-into-force'], ['2025', 'adopted'])).toEqual([]);
  });
  it('takes dates that are too vague to be out of order', () => {
    expect(at(['2024-02-07', 'introduced'], ['2024', 'passed'])).toEqual([]);
  });
  it('refuses events that are not in calendar order', () => {
    expect(at(['2024-05', 'published'], ['2024-04-29', 'published'])).toEqual([`${ACT} events.1`]);
  });
  it('refuses anything after the end, a second end included', () => {
    expect(at(['2023', 'published'], ['2024', 'withdrawn'], ['2025', 'adopted'], ['2026', 'rescinded'])).toEqual([
      `${ACT} events.2`,
      `${ACT} events.3`,
    ]);
  });
  it('refuses a bill that binds before it is introduced or passes', () => {
    expect(at(['2024-01-01', 'entered-into-force'], ['2024-02-01', 'introduced'])).toEqual([`${ACT} events.1`]);
    expect(at(['2024-01-01', 'signed'], ['2024-02-01', 'passed'])).toEqual([`${ACT} events.1`]);
  });
  it('says so by its code', () => {
    const events = [anEvent('2025', 'published'), anEvent('2024', 'amended')];
    expect(checkRule(eventOrder, { interventions: [anIntervention({ events })] })).toMatchObject([
      { code: 'EVENT_ORDER' },
    ]);
  });
});
