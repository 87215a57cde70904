import type { ExitCode } from './exit-codes.js';

/** What only the command line can fail at, most specific first. */
export type CliErrorCode =
  'SEEDS_MISSING' | 'SEEDS_UNREADABLE' | 'SEEDS_REFUSED' | 'FILE_MISSING' | 'SCHEMA_DRIFT' | 'INTERRUPTED';

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
