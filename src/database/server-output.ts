import { StartupError, type StartupErrorCode } from '../startup-error.js';

/** Another try can cure these two: another port, or waiting for orphaned backends to end. */
export type Passing = 'PORT_TAKEN' | 'MEMORY_IN_USE';

const passing: readonly (readonly [RegExp, Passing])[] = [
  [/could not bind [^\n]*: Address already in use|could not create any TCP\/IP sockets/u, 'PORT_TAKEN'],
  [/pre-existing shared memory block[^\n]*still in use/u, 'MEMORY_IN_USE'],
];

const lasting: readonly (readonly [RegExp, StartupErrorCode, string, string])[] = [
  [
    /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/u,
    'DISK_FULL',
    'the disk is full',
    'Free space, or set DATA_DIR.',
  ],
  [/incompatible with server/u, 'CLUSTER_VERSION', 'its files are of another version', 'Set DATA_DIR, or upgrade it.'],
  [
    /has wrong ownership|must be owned by|Permission denied|Operation not permitted|Read-only file system/u,
    'NO_PERMISSION',
    "the server's user may not use it",
    'Start as the user who owns the folder, correct its permissions, or set DATA_DIR to another folder.',
  ],
  [
    /could not locate a valid checkpoint|invalid (?:checkpoint|primary|magic)|is not a database cluster directory|is not a valid data directory/u,
    'CLUSTER_BROKEN',
    "PostgreSQL's files are damaged",
    'Restore them from a backup, or move them away to start from the seeds again.',
  ],
];

/** The line of PostgreSQL's output that says most: the first FATAL, PANIC or error, without its time stamp. */
function tellingLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /FATAL|PANIC|error/u.test(line)) ?? lines.findLast((line) => line !== '');
  return (telling ?? 'it said nothing').replace(/^.*?((?:FATAL|PANIC|error):)\s*/u, '');
}

/** Whether trying again may help. */
export function passingTrouble(output: string): Passing | undefined {
  return passing.find(([pattern]) => pattern.test(output))?.[1];
}

/**
 * Why `initdb` or `postgres` failed.
 * @param output what it wrote to its error stream
 * @param where the folder of the data
 */
export function explainServerOutput(output: string, where: string): StartupError {
  const line = tellingLine(output);
  const known = lasting.find(([pattern]) => pattern.test(output));
  if (known === undefined) {
    const remedy = 'The file postgres.log beside it has the rest; or set DATABASE_URL to a server of your own.';
    return new StartupError(
      'SERVER_START_FAILED',
      `the embedded PostgreSQL server in ${where} failed: ${line}`,
      remedy,
    );
  }
  const [, code, what, remedy] = known;
  return new StartupError(code, `the embedded PostgreSQL server in ${where}: ${what} (${line})`, remedy);
}
