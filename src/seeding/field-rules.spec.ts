import { describe, expect, it } from '@jest/globals';
import { criterionForm } from './criterion-form.js';
import { listOf, problemsOf } from './field-rule.js';
import * as rules from './field-rules.js';

const fits = (rule: Parameters<typeof problemsOf>[0], value: unknown) => problemsOf(rule, value).length === 0;

describe('rules of fields', () => {
  it.each([
    [rules.text, 'a text', ['', ' ', ' a', 5, {}]],
    [rules.slug, 'us-ca-sb-1047', ['US', 'a--b', 'a b', '-a', 5]],
    [rules.flag, false, ['false', 0]],
    [rules.flagOrUnknown, 'unknown', ['true', 'Unknown']],
    [rules.number, 1e26, ['1e26', Number.NaN, Infinity]],
    [rules.count, 3, [-1, 1.5, '3']],
    [rules.share, 0.7, [1.2, -0.1, '0.7']],
    [rules.range, [0.7, 0.9], [[0.9, 0.7], [0.7], [0, 2], 'x']],
    [rules.day, '2024-02-29', ['2023-02-29', '2024-05', '2024', 20240229]],
    [rules.partialDay, '2024-05', ['2024-13', '24-05', 2024, 'May 2024']],
    [rules.idOf('definition'), 'definition/a/b-c', ['definition/a', 'provision/a/b', 'a/b', 'definition/a/b/c']],
    [rules.idOf('intervention', 'provision'), 'intervention/a', ['intervention/a/b', 'provision/a']],
    [rules.orWord(listOf(rules.slug), 'unknown'), 'unknown', ['unknwon', ['A']]],
  ])('%# takes what fits and refuses what does not', (rule, good, bad) => {
    expect(fits(rule, good)).toBe(true);
    expect(bad.filter((value) => fits(rule, value))).toEqual([]);
  });

  it('suggests the word that was meant', () => {
    expect(rules.oneOf(['assess', 'evaluate']).problem('asses')).toMatchObject({ remedy: 'did you mean assess?' });
    expect(rules.oneOf(['assess', 'evaluate']).problem('xyz')).toMatchObject({
      remedy: 'write one of: assess, evaluate',
    });
  });

  it('a date that is no date has a code of its own', () => {
    expect(rules.day.problem('2023-02-29')?.code).toBe('BAD_DATE');
  });

  it('finds every wrong member of a list', () => {
    expect(problemsOf(listOf(rules.slug), ['a', 'B', 'c', 'D']).map(({ at }) => at)).toEqual([[1], [3]]);
  });

  it.each([
    [{ allOf: [] }, undefined],
    [{ metric: 'deaths', op: '>', value: 50, unit: 'people' }, undefined],
    [{ judgement: 'it is so', decidedBy: 'a court' }, undefined],
    [{ metric: 'deaths', op: '>', value: 50 }, 'MISSING_FIELD'],
    [{ judgement: 'it is so' }, 'MISSING_FIELD'],
    [{ allOf: [], anyOf: [] }, 'BAD_VALUE'],
    [{ judgement: 'it is so', decidedBy: 'a court', value: 5 }, 'BAD_VALUE'],
    [{}, 'BAD_VALUE'],
    ['text', 'BAD_VALUE'],
  ])('a criterion has one form: %j', (criterion, code) => {
    expect(criterionForm.problem(criterion)?.code).toBe(code);
  });
});
