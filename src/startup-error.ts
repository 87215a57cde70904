/** What can keep the program from starting, most specific first. Documented in the README; tests assert these. */
export type StartupErrorCode =
  | 'BAD_SETTING'
  | 'BAD_DOCUMENTS'
  | 'PORT_IN_USE'
  | 'ADDRESS_REFUSED'
  | 'SEEDS_REFUSED'
  | 'DATA_DIR_IN_USE'
  | 'DATA_DIR_NOT_A_FOLDER'
  | 'CLUSTER_BROKEN'
  | 'CLUSTER_VERSION'
  | 'DISK_FULL'
  | 'NO_PERMISSION'
  | 'NO_SERVER_USER'
  | 'UNSUPPORTED_PLATFORM'
  | 'SERVER_FILES_UNUSABLE'
  | 'SERVER_START_FAILED'
  | 'SERVER_START_TIMEOUT'
  | 'SERVER_TOO_OLD'
  | 'WRONG_PASSWORD'
  | 'DATABASE_ACCESS_REFUSED'
  | 'DATABASE_MISSING'
  | 'DATABASE_BUSY'
  | 'DATABASE_READ_ONLY'
  | 'DATABASE_TLS'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_ERROR';

/** A failure that a person can act on: what went wrong and where (`message`), and what to do (`remedy`). */
export class StartupError extends Error {
  readonly code: StartupErrorCode;
  readonly remedy: string;

  constructor(code: StartupErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'StartupError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** The one line to print before leaving with exit code 1. Never holds a line break. */
export function startupErrorLine(error: StartupError): string {
  return `${error.code}: ${error.message}. ${error.remedy}`.replace(/\s+/gu, ' ').trim();
}
