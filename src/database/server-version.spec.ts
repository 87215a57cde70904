import { describe, expect, it } from '@jest/globals';
import { majorVersion, requireVersion, versionInOutput } from './server-version.js';

describe('requireVersion', () => {
  it('accepts 15 and newer', () => {
    expect(() => {
      requireVersion(150_000, 'h');
    }).not.toThrow();
  });

  it('refuses what is older', () => {
    expect(() => {
      requireVersion(140_020, 'h:5432/d');
    }).toThrow(expect.objectContaining({ code: 'SERVER_TOO_OLD' }));
  });
});

it('reads versions', () => {
  expect(majorVersion(180_004)).toBe(18);
  expect(versionInOutput('postgres (PostgreSQL) 18.4\n')).toBe('18.4');
  expect(versionInOutput('not found')).toBeUndefined();
});
