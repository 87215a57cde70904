import { describe, expect, it } from '@jest/globals';
import { QuestionError } from '../../catalogue/question-error.js';
import { pairsOf, readUrlQuery, type UrlQuery } from './url-query.js';

const KEYS = ['kind', 'text', 'page'];
const read = (query: string): UrlQuery => readUrlQuery(new URLSearchParams(query), KEYS);

function refusal(ask: () => unknown): QuestionError {
  try {
    ask();
  } catch (error) {
    if (error instanceof QuestionError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the query of an address', () => {
  it('takes a list with commas and with the key again, each value once', () => {
    expect(read('kind=bill,statute&kind=treaty&kind=bill').list('kind')).toEqual(['bill', 'statute', 'treaty']);
  });

  it('passes over blanks, as forms send them', () => {
    const asked = read('kind=&text=+&page=');
    expect([asked.list('kind'), asked.text('text'), asked.whole('page', 1, 9)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('refuses a key that the page does not take, and says which it takes', () => {
    const { code, path, accepted } = refusal(() => read('knd=bill'));
    expect([code, path, accepted]).toEqual(['BAD_ARGUMENT', ['knd'], KEYS]);
  });

  it('refuses a value off its scale, with the scale', () => {
    const { code, path, accepted } = refusal(() => read('kind=law').among('kind', ['bill', 'statute']));
    expect([code, path, accepted]).toEqual(['BAD_ARGUMENT', ['kind'], ['bill', 'statute']]);
  });

  it('refuses what is no whole number within bounds', () => {
    for (const page of ['0', '10', '-1', '1.5', '1e1', 'x', '99999999999']) {
      expect(refusal(() => read(`page=${page}`).whole('page', 1, 9)).accepted).toEqual(['a whole number from 1 to 9']);
    }
    expect(read('page=9').whole('page', 1, 9)).toBe(9);
  });

  it('refuses a text of more than 200 characters', () => {
    expect(refusal(() => read(`text=${'x'.repeat(201)}`).text('text')).code).toBe('BAD_ARGUMENT');
  });

  it('is written with commas, without what is absent', () => {
    expect(pairsOf({ kind: ['bill', 'statute'], text: undefined, page: 2, none: [] })).toEqual([
      ['kind', 'bill,statute'],
      ['page', '2'],
    ]);
  });
});
