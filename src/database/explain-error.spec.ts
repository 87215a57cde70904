import { describe, expect, it } from '@jest/globals';
import { StartupError } from '../startup-error.js';
import { explainDatabaseError } from './explain-error.js';

const coded = (code: string, extra: object = {}): Error => Object.assign(new Error(`raw ${code}`), { code }, extra);

describe('explainDatabaseError', () => {
  it.each([
    [coded('ECONNREFUSED'), 'DATABASE_UNREACHABLE'],
    [new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), 'DATABASE_UNREACHABLE'],
    [coded('ENOTFOUND'), 'DATABASE_UNREACHABLE'],
    [new Error('timeout expired'), 'DATABASE_UNREACHABLE'],
    [new Error('Connection terminated unexpectedly'), 'DATABASE_UNREACHABLE'],
    [coded('57P03'), 'DATABASE_BUSY'],
    [coded('53300'), 'DATABASE_BUSY'],
    [coded('25006'), 'DATABASE_READ_ONLY'],
    [coded('28P01'), 'WRONG_PASSWORD'],
    [new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), 'WRONG_PASSWORD'],
    [coded('28000'), 'DATABASE_ACCESS_REFUSED'],
    [coded('42501'), 'DATABASE_ACCESS_REFUSED'],
    [coded('3D000'), 'DATABASE_MISSING'],
    [new Error('The server does not support SSL connections'), 'DATABASE_TLS'],
    [coded('53100'), 'DISK_FULL'],
    [coded('ENOSPC'), 'DISK_FULL'],
    [coded('EACCES'), 'NO_PERMISSION'],
    [coded('EROFS'), 'NO_PERMISSION'],
    [coded('ENOTDIR'), 'DATA_DIR_NOT_A_FOLDER'],
    [coded('XX000'), 'DATABASE_ERROR'],
    ['a thrown text', 'DATABASE_ERROR'],
    [undefined, 'DATABASE_ERROR'],
  ])('%s is %s', (error, code) => {
    expect(explainDatabaseError(error).code).toBe(code);
  });

  it('says where: the path of a system error, else what the caller used', () => {
    expect(explainDatabaseError(coded('EACCES', { path: '/a b/c' }), 'x').message).toContain('/a b/c');
    expect(explainDatabaseError(coded('3D000'), 'h:5432/d').message).toContain('h:5432/d');
  });

  it('lets an explained error through', () => {
    const error = new StartupError('BAD_SETTING', 'a', 'b');
    expect(explainDatabaseError(error)).toBe(error);
  });
});
