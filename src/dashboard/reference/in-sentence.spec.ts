import { describe, expect, it } from '@jest/globals';
import { inSentence } from './in-sentence.js';

describe('a title within a sentence', () => {
  it.each([
    ['Risk assessment and capability evaluation', 'risk assessment and capability evaluation'],
    ['AI-enabled biological attack', 'AI-enabled biological attack'],
    ['Self-exfiltration', 'self-exfiltration'],
    ['', ''],
  ])('%s reads %s', (title, said) => {
    expect(inSentence(title)).toBe(said);
  });
});
