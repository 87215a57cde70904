import { describe, expect, it } from '@jest/globals';
import { describeDatabaseUrl, withDatabase } from './database-url.js';

describe('describeDatabaseUrl', () => {
  it.each([
    ['postgresql://u:s3cret@db.example:6000/red%20lines?sslmode=require', 'db.example:6000/red lines'],
    ['postgres://u:s3cret@db', 'db:5432/u'],
    ['postgresql:///d?host=/run/pg', '/run/pg:5432/d'],
    ['u:s3cret', 'u:s3cret'],
  ])('of %s', (url, words) => {
    if (words === url) expect(describeDatabaseUrl(url)).not.toContain('s3cret');
    else expect(describeDatabaseUrl(url)).toBe(words);
  });
});

describe('withDatabase', () => {
  it('keeps all but the name', () => {
    expect(withDatabase('postgresql://u:p@h:1/a?sslmode=disable', 'b c')).toBe(
      'postgresql://u:p@h:1/b%20c?sslmode=disable',
    );
  });
});
