import { describe, expect, it } from '@jest/globals';
import { nextVersion } from './version.js';

describe('nextVersion', () => {
  it.each([
    ['2026-11-22T12:00:00Z', [], '2026.11.0'],
    ['2026-11-22T12:00:00Z', ['2026.11.0', '2026.1.7'], '2026.11.1'],
    ['2026-01-01T00:00:00Z', ['2026.11.0', '2025.1.3'], '2026.1.0'],
    ['2026-01-01T00:00:00Z', ['2026.1.9', '2026.1.10'], '2026.1.11'],
    ['2026-12-31T23:30:00-01:00', ['2026.12.0'], '2027.1.0'],
  ])('on %s after %j is %s', (instant, versions, version) => {
    expect(nextVersion(new Date(instant), versions)).toBe(version);
  });
});
