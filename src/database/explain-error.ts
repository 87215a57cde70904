import { StartupError, type StartupErrorCode } from '../startup-error.js';
import { errorFacts } from './error-facts.js';

type Explanation = readonly [code: StartupErrorCode, what: string, remedy: string];

const unreachable = 'Check the host and port in DATABASE_URL and that the server runs and lets this machine in.';
const disk = 'Free some space, or set DATA_DIR to a folder on another disk.';
const permission = 'Start as the user who owns the folder, correct its permissions, or set DATA_DIR to another folder.';
const tls = 'Correct the certificate, or the sslmode in DATABASE_URL.';
const credentials = 'Correct user and password in DATABASE_URL.';

/** Node's error codes and PostgreSQL's SQLSTATEs (PostgreSQL documentation, appendix A). */
const explanations: Readonly<Record<string, Explanation>> = {
  ECONNREFUSED: ['DATABASE_UNREACHABLE', 'nothing listens there', unreachable],
  ECONNRESET: ['DATABASE_UNREACHABLE', 'the connection was cut', unreachable],
  EPIPE: ['DATABASE_UNREACHABLE', 'the connection was cut', unreachable],
  ETIMEDOUT: ['DATABASE_UNREACHABLE', 'no answer in time', unreachable],
  EHOSTUNREACH: ['DATABASE_UNREACHABLE', 'there is no route to the host', unreachable],
  ENETUNREACH: ['DATABASE_UNREACHABLE', 'there is no route to the host', unreachable],
  ENOTFOUND: ['DATABASE_UNREACHABLE', 'the host name is unknown', unreachable],
  EAI_AGAIN: ['DATABASE_UNREACHABLE', 'the host name cannot be looked up now', unreachable],
  '57P03': ['DATABASE_BUSY', 'the server is starting or stopping', 'Wait until it is up and start again.'],
  '53300': ['DATABASE_BUSY', 'the server has no free connection', 'Raise its max_connections or close other clients.'],
  '28P01': ['WRONG_PASSWORD', 'the password was refused', credentials],
  '28000': [
    'DATABASE_ACCESS_REFUSED',
    'the server lets this user or machine not in',
    `${credentials} See pg_hba.conf.`,
  ],
  '42501': [
    'DATABASE_ACCESS_REFUSED',
    'the user lacks a privilege',
    'Grant it, or make the user owner of the database.',
  ],
  '3D000': ['DATABASE_MISSING', 'the database does not exist', 'Create it, or correct its name in DATABASE_URL.'],
  '25006': [
    'DATABASE_READ_ONLY',
    'the server only reads',
    'Name the primary in DATABASE_URL, or all hosts: the one that takes writes is found.',
  ],
  '53100': ['DISK_FULL', "the server's disk is full", disk],
  ENOSPC: ['DISK_FULL', 'the disk is full', disk],
  EDQUOT: ['DISK_FULL', "the user's disk quota is used up", disk],
  EACCES: ['NO_PERMISSION', 'permission denied', permission],
  EPERM: ['NO_PERMISSION', 'operation not permitted', permission],
  EROFS: ['NO_PERMISSION', 'the file system is read-only', permission],
  ENOTDIR: ['DATA_DIR_NOT_A_FOLDER', 'a file stands where a folder is needed', 'Set DATA_DIR to a folder.'],
  EEXIST: ['DATA_DIR_NOT_A_FOLDER', 'a file stands where a folder is needed', 'Set DATA_DIR to a folder.'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['DATABASE_TLS', 'its certificate is self-signed', tls],
  SELF_SIGNED_CERT_IN_CHAIN: ['DATABASE_TLS', 'its certificate is self-signed', tls],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['DATABASE_TLS', 'its certificate cannot be verified', tls],
  CERT_HAS_EXPIRED: ['DATABASE_TLS', 'its certificate has expired', tls],
  ERR_TLS_CERT_ALTNAME_INVALID: ['DATABASE_TLS', 'its certificate is for another host', tls],
};

/** Errors that pg raises itself, without a code. */
const byMessage: readonly (readonly [pattern: RegExp, explanation: Explanation])[] = [
  [/client password must be/u, ['WRONG_PASSWORD', 'the server wants a password and none is given', credentials]],
  [/does not support SSL/u, ['DATABASE_TLS', 'the server does not speak TLS', tls]],
  [/timeout|terminated/iu, ['DATABASE_UNREACHABLE', 'no answer in time', unreachable]],
];

/**
 * What a failure of pg, of Node or of the operating system means for a person.
 * @param where what was being used, such as `h:5432/redlines` or a path; without secrets
 */
export function explainDatabaseError(error: unknown, where = 'the database'): StartupError {
  if (error instanceof StartupError) return error;
  const { code, message, path } = errorFacts(error);
  const known =
    (code === undefined ? undefined : explanations[code]) ?? byMessage.find(([pattern]) => pattern.test(message))?.[1];
  if (known === undefined) {
    return new StartupError('DATABASE_ERROR', `${where}: ${message}`, 'See the log for what led to it.', error);
  }
  const [startupCode, what, remedy] = known;
  return new StartupError(startupCode, `${path ?? where}: ${what}`, remedy, error);
}
