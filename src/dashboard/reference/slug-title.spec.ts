import { describe, expect, it } from '@jest/globals';
import { inWords } from './choices.js';
import { slugTitle } from './slug-title.js';

describe('slugs in words', () => {
  it.each([
    ['safety-protocol', 'Safety protocol'],
    ['asl-3-misuse-containment', 'ASL-3 misuse containment'],
    ['gpai-model', 'GPAI model'],
    ['automated-rnd-measures', 'Automated R&D measures'],
  ])('%s is headed %s', (slug, title) => {
    expect(slugTitle(slug)).toBe(title);
  });

  it.each([
    ['halt-training', 'halt training'],
    ['co-regulatory', 'co-regulatory'],
    ['noExitClause', 'no exit clause'],
  ])('%s is said %s', (slug, words) => {
    expect(inWords(slug)).toBe(words);
  });
});
