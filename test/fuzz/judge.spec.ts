import { describe, expect, it } from '@jest/globals';
import type { FuzzCase } from './cases.js';
import { wrongWith } from './judge.js';

const ASKED: FuzzCase = { kind: 'http', method: 'GET', path: '/', headers: {}, body: undefined };
const judged = (text: string, status = 200) => wrongWith({ status, text }, ASKED);

describe('the judge of answers', () => {
  it.each([
    'Error: no\n    at Registry.read (/srv/registry.js:10:5)',
    JSON.stringify({ stack: 'Error: no\n    at /srv/registry.ts:10:5' }),
    'it failed at async Registry.read (/srv/registry.js:10)',
    'it failed at new Registry (registry.ts:1)',
    'duplicate key value violates unique constraint "a"',
    'null value violates not-null constraint',
    'relation "proposal" does not exist',
    'SELECT id FROM proposal WHERE id = 1',
    "Unexpected token 'x' in JSON",
  ])('finds what leaks in %j', (text) => {
    expect(judged(text)).toMatch(/^a leak/);
  });

  it('blames the service for its own errors, and nobody for policy texts', () => {
    expect(judged('', 503)).toBe('status 503');
    expect(judged('Whoever violates a duty is fined (Art. 5), at most 35 million (Art. 99).')).toBeNull();
  });

  it('comes to an end on lines of megabytes that are full of beginnings', () => {
    const line = 'at most (Art. 5) violates SELECT a FROM b relation "x Unexpected token '.repeat(30_000);
    expect(judged(line)).toBeNull();
  });
});
