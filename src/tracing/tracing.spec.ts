import { describe, expect, it } from '@jest/globals';
import { remoteParent, statementName, withoutValues } from './tracing.js';

describe('a statement in a span', () => {
  it.each([
    ["SELECT 1 FROM t WHERE name = 'O''Hara' AND n = 42", 'SELECT ? FROM t WHERE name = ? AND n = ?'],
    ['INSERT INTO "a1"("b") VALUES ($1, DEFAULT)', 'INSERT INTO "a1"("b") VALUES ($1, DEFAULT)'],
    ['DO $x$ secret $x$', 'DO ?'],
    ['SELECT\n  "t"."c_2" AS "t_c_2"', 'SELECT "t"."c_2" AS "t_c_2"'],
    ["SET LOCAL lock_timeout = '5s'", 'SET LOCAL lock_timeout = ?'],
  ])('%j holds no value', (sql, told) => {
    expect(withoutValues(sql)).toBe(told);
  });

  it('is cut, and named by its first word', () => {
    expect(withoutValues(`SELECT ${'a, '.repeat(9_000)}`)).toHaveLength(2_000);
    expect(statementName('\n insert into x')).toBe('INSERT');
    expect(statementName('')).toBe('QUERY');
  });
});

describe('traceparent', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const spanId = '00f067aa0ba902b7';

  it('names the trace, the span and whether it is kept', () => {
    expect(remoteParent(`00-${traceId}-${spanId}-01`)).toEqual({ traceId, spanId, traceFlags: 1 });
    expect(remoteParent(`cc-${traceId}-${spanId}-00-what-will-be`)).toEqual({ traceId, spanId, traceFlags: 0 });
  });

  it.each([
    undefined,
    '',
    'nonsense',
    `ff-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01-more`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
  ])('%j begins a new trace', (header) => {
    expect(remoteParent(header)).toBeNull();
  });
});
