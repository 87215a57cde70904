import { expect, it } from '@jest/globals';
import { todayBy } from './today.js';

it('is the day of the clock, from its first to its last millisecond', () => {
  let now = '2026-11-22T23:59:59.999Z';
  const today = todayBy(() => new Date(now));
  expect(today()).toBe('2026-11-22');
  now = '2026-11-23T00:00:00.000Z';
  expect([today(), today()]).toEqual(['2026-11-23', '2026-11-23']);
  now = '1969-12-31T12:00:00.000Z';
  expect(today()).toBe('1969-12-31');
});
