import { describe, expect, it } from '@jest/globals';
import { hasWords } from './has-words.js';

describe('hasWords', () => {
  it('needs every word, anywhere, whatever the case and accents', () => {
    expect(hasWords('SÃO paulo')('A law of Sao', 'PAULO and Rio')).toBe(true);
    expect(hasWords('sao rio lima')('Sao, Rio')).toBe(false);
  });

  it('is met by everything where there is no word', () => {
    expect(hasWords('  ')('')).toBe(true);
  });
});
