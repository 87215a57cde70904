import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { link } from '../../src/catalogue/link.js';
import type { EventPart } from '../../src/catalogue/parts.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

let api: Api;

const SLUG = 'us-ny-raise-act';

/** The seeds, with dates of which only the month and the year are known. */
beforeAll(async () => {
  const parts = await seedParts();
  const vague: readonly EventPart[] = [
    {
      date: '2027-03',
      kind: 'amended',
      note: 'Line one;\nline two, with a comma \\ and “quotes”',
      evidence: 'recalled',
    },
    { date: '2029', kind: 'expired', evidence: 'recalled' },
  ];
  const interventions = parts.interventions.map((one) =>
    one.slug === SLUG ? { ...one, events: [...one.events, ...vague] } : one,
  );
  api = await openApi(memoryStore(link({ ...parts, interventions })));
});
afterAll(() => api.close());

interface Entry {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly stamp: string;
  readonly status: string;
}

async function entries(path: string): Promise<readonly Entry[]> {
  const reply = await api.app.inject({ url: path });
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8');
  // RFC 5545, 3.1: lines end in CRLF and have 75 octets at most.
  for (const line of reply.body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(reply.body) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, endDate, summary, description } = new ICAL.Event(component);
    expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
    return {
      ...{ uid, summary, description, start: startDate.toString(), end: endDate.toString() },
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}

describe('the calendar', () => {
  it('has dates to come only, by day, each under a name of its own', async () => {
    const all = await entries('/calendar.ics');
    const starts = all.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort());
    expect(all.every(({ end }) => end > '2026-11-22')).toBe(true);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    expect(all.every(({ stamp }) => stamp === '2026-11-10T12:00:00Z')).toBe(true);
    expect(all).toContainEqual(
      expect.objectContaining({
        uid: 'us-ny-raise-act/applies/1@redlines.example',
        ...{ start: '2027-01-01', end: '2027-01-02', status: 'CONFIRMED' },
      }),
    );
  });

  it('names the clauses that begin to apply that day', async () => {
    const dates = await entries('/calendar/regime/european-union.ics');
    const day = dates.find(({ start }) => start === '2027-12-02');
    expect(day?.description).toMatch(/Applies from then: Art\. 9.*high risk risk management\./);
  });

  it('leaves out texts that came to an end: a vetoed bill applies to nobody', async () => {
    const all = await entries('/calendar.ics');
    expect(all.filter(({ uid }) => uid.startsWith('us-ca-sb-1047/'))).toEqual([]);
  });

  it('spans the month or year where no day is known, and says so', async () => {
    const all = await entries('/calendar.ics');
    const [month, year] = [`${SLUG}/amended/1`, `${SLUG}/expired/1`].map((key) =>
      all.find(({ uid }) => uid === `${key}@redlines.example`),
    );
    expect(month).toMatchObject({ start: '2027-03-01', end: '2027-04-01', status: 'TENTATIVE' });
    expect(month?.summary).toMatch(/amended \(some day of the month\)$/);
    expect(month?.description).toContain('Only the month is known (March 2027)');
    expect(month?.description).toContain('Line one;\nline two, with a comma \\ and “quotes”');
    expect(year).toMatchObject({ start: '2029-01-01', end: '2030-01-01', status: 'TENTATIVE' });
  });

  it('keeps to a regime or scenario', async () => {
    const [all, regime, scenario] = await Promise.all(
      ['/calendar.ics', '/calendar/regime/european-union.ics', '/calendar/scenario/biological-weapons.ics'].map(
        entries,
      ),
    );
    const uids = all?.map(({ uid }) => uid) ?? [];
    expect(regime?.every(({ uid }) => uid.startsWith('eu-') && uids.includes(uid))).toBe(true);
    expect(scenario?.length).toBeGreaterThan(0);
    expect(scenario?.every(({ uid }) => uids.includes(uid))).toBe(true);
  });
});

describe('reviews due', () => {
  it('fall a year after the assessments, scenario by scenario', async () => {
    const all = await entries('/calendar.ics');
    const reviews = all.filter(({ uid }) => uid.startsWith('review/'));
    expect(reviews).toHaveLength(25);
    expect(reviews).toContainEqual(
      expect.objectContaining({
        uid: 'review/weight-theft/2027-11-22@redlines.example',
        start: '2027-11-22',
        summary: expect.stringMatching(/: review of 11 cells due$/),
      }),
    );
  });

  it('stand in the calendar of their scenario, and in that of no regime', async () => {
    const reviewsIn = async (path: string) => (await entries(path)).filter(({ uid }) => uid.startsWith('review/'));
    expect((await reviewsIn('/calendar/scenario/weight-theft.ics')).map(({ uid }) => uid)).toEqual([
      'review/weight-theft/2027-11-22@redlines.example',
    ]);
    expect(await reviewsIn('/calendar/regime/european-union.ics')).toEqual([]);
  });
});
