/** What the first line of a backup says of it. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  /** ISO 8601 instant in UTC: the backup holds what was committed then */
  readonly takenAt: string;
  /** names of the migrations that made the tables, oldest first */
  readonly migrations: readonly string[];
  readonly tables: readonly string[];
}

/** What the last line says: a file without it was cut off. */
export interface BackupEnd {
  readonly rows: number;
  /** SHA-256 of all lines before, in lower-case hex */
  readonly sha256: string;
}

export const BACKUP_FORMAT = 'redlines-backup/1';

export type BackupCode =
  'BACKUP_UNREADABLE' | 'BACKUP_NEWER' | 'BACKUP_UNWRITABLE' | 'DATABASE_NOT_EMPTY' | 'DATABASE_WITHOUT_REGISTRY';

/** Why there is no backup, or none that can be restored. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly code: BackupCode,
    message: string,
    readonly remedy: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? {} : { cause });
  }
}

export function unreadable(why: string, cause?: unknown): BackupError {
  return new BackupError('BACKUP_UNREADABLE', `This is no whole backup: ${why}.`, 'Take another file.', cause);
}

/** @throws BackupError BACKUP_UNREADABLE */
export function readHeader(line: string): BackupHeader {
  const { format, takenAt, migrations, tables } = parsed(line);
  if (format !== BACKUP_FORMAT) throw unreadable('it does not begin like one');
  if (typeof takenAt !== 'string' || !areNames(migrations) || !areNames(tables)) {
    throw unreadable('its first line is not whole');
  }
  return { format, takenAt, migrations, tables };
}

/** @throws BackupError BACKUP_UNREADABLE */
export function readEnd(line: string): BackupEnd {
  const { rows, sha256 } = parsed(line);
  if (typeof rows !== 'number' || typeof sha256 !== 'string') throw unreadable('it was cut off');
  return { rows, sha256 };
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch (error) {
    throw unreadable('it is something else, or was cut off', error);
  }
  throw unreadable('it is something else');
}

function areNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && /^\w+$/u.test(name));
}

/** `table` and a row as JSON, with a tab between: JSON has none that is not escaped. */
export function splitRow(line: string): readonly [string, string] {
  const tab = line.indexOf('\t');
  if (tab <= 0) throw unreadable('a row names no table');
  return [line.slice(0, tab), line.slice(tab + 1)];
}
