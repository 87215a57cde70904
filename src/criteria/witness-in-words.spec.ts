import { describe, expect, it } from '@jest/globals';
import { allOf, anyOf, compute, defined, judged, measured, not, shared } from '../../test/setup/criteria.js';
import { SB_1047_BEFORE_2027 } from '../../test/setup/statute-criteria.js';
import { criteriaText } from './criteria-text.js';
import { relate } from './relate.js';
import { witnessInWords } from './witness-in-words.js';

describe('witnessInWords', () => {
  it('names quantities with their units, and judgements in the words of a text', () => {
    const a = defined('a', allOf(compute('>', 1e25), judged('it is general'), not(judged('it is for research'))));
    const b = defined('b', compute('>', 1e26));
    const { witnessOnlyA } = relate(a, b);
    expect(witnessOnlyA && witnessInWords(witnessOnlyA, [a, b])).toBe(
      'training compute = 3e25 FLOP; “it is general” holds; “it is for research” does not hold',
    );
  });

  it('names a judgement that no text asks for by its id', () => {
    const profile = { quantities: [], judgements: { 'judgement/unheard-of': true } };
    expect(witnessInWords(profile, [])).toBe('“judgement/unheard-of” holds');
  });

  it('says that anything will do where nothing is needed', () => {
    expect(witnessInWords({ quantities: [], judgements: {} }, [])).toBe('anything at all');
  });
});

describe('criteriaText', () => {
  it('puts criteria in one line, with brackets where they matter', () => {
    expect(criteriaText(SB_1047_BEFORE_2027.criteria)).toBe(
      '(training compute > 1e26 FLOP and training cost > 100,000,000 USD) or (the starting point was itself a covered ' +
        'model and fine-tuning compute >= 3e25 FLOP and fine-tuning cost > 10,000,000 USD)',
    );
  });

  it('says what a benchmark measures, and what is not', () => {
    const tree = allOf(measured('benchmark-score', '>=', 0.8, 'ratio', 'WMDP-Bio'), not(anyOf(shared('safe'))));
    expect(criteriaText(tree)).toBe('benchmark score on WMDP-Bio >= 0.8 and not (safe)');
  });

  it('has words for empty groups', () => {
    expect([criteriaText(allOf()), criteriaText(anyOf())]).toEqual(['always', 'never']);
  });
});
