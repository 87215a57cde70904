import type { BackupCode } from '../database/backup/backup-file.js';
import type { ExitCode } from './exit-codes.js';

/** What only the command line can fail at, most specific first. */
export type CliErrorCode =
  | 'SEEDS_MISSING'
  | 'SEEDS_UNREADABLE'
  | 'SEEDS_REFUSED'
  | 'SCHEMA_DRIFT'
  | 'SCHEMA_UNWRITABLE'
  | 'EXPORT_FOLDER_IN_USE'
  | 'EXPORT_UNWRITABLE'
  | 'EXPORT_DISK_FULL'
  | 'EXPORT_LOSSY'
  | BackupCode
  | 'TOKEN_UNKNOWN'
  | 'INTERRUPTED'
  | 'REFUSED_BY_DATABASE'
  | 'NO_RELEASE'
  | 'RELEASE_CORRUPT'
  | 'RELEASE_FORMAT'
  | 'RELEASE_UNREADABLE';

/** A failure that a person can act on: what went wrong and where (`message`), and what to do (`remedy`). */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly code: CliErrorCode,
    message: string,
    readonly remedy: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
  }
}
