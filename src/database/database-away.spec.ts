import { describe, expect, it } from '@jest/globals';
import { DatabaseAway, isDatabaseAway } from './database-away.js';

const coded = (code: string, more: object = {}): Error => Object.assign(new Error(`raw ${code}`), { code }, more);

describe('isDatabaseAway', () => {
  it.each<[what: string, error: unknown]>([
    ['nothing listens', coded('ECONNREFUSED')],
    ['nothing listens on any address', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
    ['a cut connection', coded('ECONNRESET')],
    ['a server that stops', coded('57P01')],
    ['a server that starts', coded('57P03')],
    ['no free connection', coded('53300')],
    ['a serialisation failure', coded('40001')],
    ['a deadlock', coded('40P01')],
    ['a standby', coded('25006')],
    ['a broken connection', coded('08006')],
    ['pg, of a connection that ended', new Error('Connection terminated unexpectedly')],
    ['pg, of a pool that waits', new Error('timeout exceeded when trying to connect')],
    ['what TypeORM wraps', Object.assign(new Error('x'), { driverError: coded('57P01') })],
    ['what GraphQL wraps', Object.assign(new Error('x'), { originalError: coded('ECONNREFUSED') })],
    ['what others wrap', new Error('x', { cause: coded('ECONNREFUSED') })],
    ['our own', new DatabaseAway('x')],
  ])('knows %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each<[what: string, error: unknown]>([
    ['a constraint', coded('23505')],
    ['a slip in SQL', coded('42601')],
    ['a programming error', new TypeError('x is not a function')],
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('does not take %s for it', (_, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });

  it('ends where errors cause each other', () => {
    const one = new Error('one');
    const other = new Error('other', { cause: one });
    one.cause = other;
    expect(isDatabaseAway(one)).toBe(false);
  });
});
