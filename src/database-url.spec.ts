import { describe, expect, it } from '@jest/globals';
import { describeDatabaseUrl, urlsOfHosts, withDatabase } from './database-url.js';

describe('urlsOfHosts', () => {
  it.each([
    ['postgresql://u:p@h/d', ['postgresql://u:p@h/d']],
    [
      'postgres://u:p%40x@h:1,[::1]:2,k/d?sslmode=disable',
      ['h:1', '[::1]:2', 'k'].map((h) => `postgres://u:p%40x@${h}/d?sslmode=disable`),
    ],
    ['postgresql://h:1,h:2/d?target_session_attrs=read-write', ['postgresql://h:1/d', 'postgresql://h:2/d']],
    ['postgresql://h/d?a=b+c&target_session_attrs=primary&e=f', ['postgresql://h/d?a=b+c&e=f']],
    ['postgresql:///d?host=/run/pg', ['postgresql:///d?host=/run/pg']],
  ])('of %s', (text, urls) => {
    expect(urlsOfHosts(text)).toEqual(urls);
  });

  it.each([
    'mysql://h/d',
    'u:p@h',
    'postgresql://h:1,/d',
    'postgresql://h:1,h:x/d',
    'postgresql://h/d?target_session_attrs=read-only',
    'postgresql://h/d?target_session_attrs=primary&target_session_attrs=any',
  ])('finds none in %s', (text) => {
    expect(urlsOfHosts(text)).toEqual([]);
  });
});

describe('describeDatabaseUrl', () => {
  it.each([
    ['postgresql://u:s3cret@db.example:6000/red%20lines?sslmode=require', 'db.example:6000/red lines'],
    ['postgres://u:s3cret@db', 'db:5432/u'],
    ['postgres://u:s3cret@one:1,two/d', 'one:1,two:5432/d'],
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
