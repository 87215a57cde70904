import { describe, expect, it } from '@jest/globals';
import type { EventPart } from './parts.js';
import { clauseStatusOn, statusOn, statusTimeline } from './status.js';

const event = (date: string, kind: EventPart['kind'], extra: Partial<EventPart> = {}): EventPart => ({
  date,
  kind,
  evidence: 'recalled',
  ...extra,
});

describe('status of an intervention', () => {
  it('SB 1047: proposed from its introduction, vetoed for good', () => {
    const timeline = statusTimeline({
      kind: 'bill',
      events: [event('2024-02-07', 'introduced'), event('2024-08-29', 'passed'), event('2024-09-29', 'vetoed')],
    });
    expect(statusOn(timeline, '2024-02-06')).toBe('not-yet-existing');
    expect(statusOn(timeline, '2024-09-28')).toBe('proposed');
    expect(statusOn(timeline, '2024-09-29')).toBe('vetoed');
    expect(statusOn(timeline, '2030-01-01')).toBe('vetoed');
  });

  it('a developer policy is in force from publication, superseded when its successor comes into force', () => {
    const timeline = statusTimeline(
      { kind: 'developer-policy', events: [event('2025-05-14', 'published')] },
      '2026-02-24',
    );
    expect(statusOn(timeline, '2025-05-14')).toBe('in-force');
    expect(statusOn(timeline, '2026-02-24')).toBe('superseded');
  });

  it('a policy with a later date for the whole text is adopted until then', () => {
    const events = [event('2024-10-01', 'published'), event('2024-10-15', 'applies', { extent: 'whole' })];
    const timeline = statusTimeline({ kind: 'developer-policy', events });
    expect(statusOn(timeline, '2024-10-14')).toBe('adopted');
    expect(statusOn(timeline, '2024-10-15')).toBe('in-force');
  });

  it('a statute is adopted when published and in force when it enters into force; applying in part changes nothing', () => {
    const events = [
      event('2024-07-12', 'published'),
      event('2024-08-01', 'entered-into-force'),
      event('2025-02-02', 'applies', { extent: 'part' }),
    ];
    const timeline = statusTimeline({ kind: 'regulation', events });
    expect(timeline.map((span) => span.status)).toEqual(['adopted', 'in-force']);
    expect(clauseStatusOn(timeline, '2027-12-02', '2026-11-22')).toBe('adopted');
    expect(clauseStatusOn(timeline, '2027-12-02', '2027-12-02')).toBe('in-force');
  });

  it('an executive order is in force when signed, rescinded for good', () => {
    const events = [event('2023-10-30', 'signed'), event('2025-01-20', 'rescinded')];
    const timeline = statusTimeline({ kind: 'executive-order', events });
    expect(statusOn(timeline, '2024-01-01')).toBe('in-force');
    expect(statusOn(timeline, '2025-01-20')).toBe('rescinded');
  });

  it('never falls back: a draft after an act does not make it proposed again', () => {
    const events = [event('2024', 'adopted'), event('2024-06', 'proposed')];
    expect(statusTimeline({ kind: 'statute', events }).map((span) => span.status)).toEqual(['adopted']);
  });

  it('a date of a year counts from its first day', () => {
    const timeline = statusTimeline({ kind: 'evaluation', events: [event('2015', 'published')] });
    expect(statusOn(timeline, '2015-01-01')).toBe('in-force');
  });
});
