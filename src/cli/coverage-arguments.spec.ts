import { describe, expect, it } from '@jest/globals';
import { QuestionError } from '../catalogue/question-error.js';
import { oneOf, parseAsOf, parseFilter, parseTarget } from './coverage-arguments.js';

function refusal(ask: () => unknown): QuestionError {
  try {
    ask();
  } catch (error) {
    if (error instanceof QuestionError) return error;
  }
  throw new Error('it was not refused');
}

describe('arguments of a coverage question', () => {
  it('leaves out what is not asked', () => {
    const filter = parseFilter({});
    expect(Object.values(filter).every((value) => value === undefined)).toBe(true);
    expect(parseTarget({})).toEqual({ target: 'partial', countWeaknesses: [] });
  });

  it('takes lists with spaces or commas, and values as the API writes them', () => {
    const filter = parseFilter({ scenario: ['a,b', 'c'], binding: ['CO_REGULATORY', 'binding'], country: ['us'] });
    expect(filter).toMatchObject({
      scenarios: ['a', 'b', 'c'],
      bindingness: ['co-regulatory', 'binding'],
      countries: ['US'],
    });
    expect(parseFilter({ status: 'IN_FORCE', minConfidence: 'Very likely' })).toMatchObject({
      status: 'in-force',
      minConfidence: 'very-likely',
    });
  });

  it('tells the accepted values and the near one', () => {
    const error = refusal(() => parseFilter({ status: 'inforce' }));
    expect(error).toMatchObject({ code: 'BAD_ARGUMENT', path: ['--status'] });
    expect(error.accepted).toEqual(['in-force', 'adopted', 'proposed', 'any']);
    expect(error.message).toContain('in-force');
    expect(refusal(() => parseTarget({ countWeakness: ['weak'] })).path).toEqual(['--count-weakness']);
    expect(refusal(() => oneOf('--format', 'yaml', ['table'])).code).toBe('BAD_ARGUMENT');
  });

  it.each(['2026-02-30', '2026-13-01', '2026', 'yesterday', ''])('refuses %j as a day', (text) => {
    expect(refusal(() => parseAsOf(text, '2026-01-01')).path).toEqual(['--as-of']);
  });

  it('takes the day given, else today', () => {
    expect(parseAsOf('2024-02-29', '2026-01-01')).toBe('2024-02-29');
    expect(parseAsOf(undefined, '2026-01-01')).toBe('2026-01-01');
  });
});
