import { describe, expect, it } from '@jest/globals';
import { compareVersions, nextVersion } from './version.js';

describe('nextVersion', () => {
  it.each([
    ['2026-11-22T12:00:00Z', [], '2026.11.0'],
    ['2026-11-22T12:00:00Z', ['2026.11.0', '2026.1.7'], '2026.11.1'],
    ['2026-11-01T00:00:00Z', ['2026.9.12', '2025.12.3'], '2026.11.0'],
    ['2026-01-01T00:00:00Z', ['2026.1.9', '2026.1.10'], '2026.1.11'],
    ['2026-12-31T23:30:00-01:00', ['2026.12.0'], '2027.1.0'],
    // A release of a month that is still to come: versions never go back.
    ['2026-11-22T12:00:00Z', ['2026.11.0', '2027.3.5'], '2027.3.6'],
  ])('on %s after %j is %s', (instant, versions, version) => {
    expect(nextVersion(new Date(instant), versions)).toBe(version);
  });
});

describe('compareVersions', () => {
  it('compares numbers, not letters', () => {
    const sorted = ['2026.2.0', '2026.11.0', '2026.11.9', '2026.11.10', '2027.1.0'];
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
    expect(compareVersions('2026.11.0', '2026.11.0')).toBe(0);
  });
});
