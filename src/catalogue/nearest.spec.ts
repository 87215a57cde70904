import { describe, expect, it } from '@jest/globals';
import { nearest } from './nearest.js';

const KNOWN = ['eu-ai-act', 'eu-ai-act-omnibus', 'us-ca-sb-53', 'uk-osa'];

describe('nearest', () => {
  it('finds what was mistyped, closest first, and what begins or holds it', () => {
    expect(nearest('eu-ai-acd', KNOWN)).toEqual(['eu-ai-act']);
    expect(nearest('omnibus', KNOWN)).toEqual(['eu-ai-act-omnibus']);
    expect(nearest('nothing-of-it', KNOWN)).toEqual([]);
  });

  it('compares nothing with a word that is too long for all of it', () => {
    // Were it compared, this would take minutes: a million letters with each of ten thousand words.
    const many = Array.from({ length: 10_000 }, (_, n) => `${'word-'.repeat(20)}${String(n)}`);
    expect(nearest('x'.repeat(1_000_000), many)).toEqual([]);
  });
});
