import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DataSource, QueryRunner } from 'typeorm';
import { BACKUP_FORMAT, type BackupEnd, BackupError, type BackupHeader } from './backup-file.js';

/** Rows that are in memory at once: one holds the content of a whole release at most. */
const ROWS = 20;

/** Every table of the registry; the list of migrations goes into the header. */
const TABLES = `SELECT c.relname AS name FROM pg_class AS c
  WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> 'migrations'
  ORDER BY c.relname COLLATE "C"`;

/**
 * Write all tables, as they are at one moment, into a file that only its owner may read. The service may go on working.
 * The file is there in full or not at all.
 * @param file must not be there yet
 * @throws BackupError BACKUP_UNWRITABLE, DATABASE_WITHOUT_REGISTRY
 */
export async function takeBackup(dataSource: DataSource, file: string, now: Date): Promise<BackupHeader & BackupEnd> {
  await refuseExisting(file);
  const part = `${file}.part`;
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const header = await headerOf(runner, now);
    const lines = new Lines();
    const out = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(lines.all(runner, header)), createGzip(), out);
    await rename(part, file);
    return { ...header, ...lines.end() };
  } catch (error) {
    const { code = '', message } = factsOf(error);
    // Another one is writing there.
    if (code !== 'EEXIST') await rm(part, { force: true }).catch(() => undefined);
    if (!OF_DISK.has(code)) throw error;
    throw new BackupError('BACKUP_UNWRITABLE', `${file} cannot be written: ${message}.`, 'Name another place.', error);
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

class Lines {
  private readonly hash = createHash('sha256');
  private rows = 0;

  async *all(runner: QueryRunner, header: BackupHeader): AsyncGenerator<string> {
    yield this.counted(JSON.stringify(header));
    for (const table of header.tables) {
      await runner.query(`DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM "${table}" AS t`);
      for (;;) {
        const rows = await runner.manager.query<readonly { readonly row: string }[]>(
          `FETCH ${String(ROWS)} FROM backup`,
        );
        if (rows.length === 0) break;
        this.rows += rows.length;
        for (const { row } of rows) yield this.counted(`${table}\t${row}`);
      }
      await runner.query('CLOSE backup');
    }
    yield `${JSON.stringify(this.end())}\n`;
  }

  end(): BackupEnd {
    return { rows: this.rows, sha256: this.hash.copy().digest('hex') };
  }

  private counted(line: string): string {
    const whole = `${line}\n`;
    this.hash.update(whole);
    return whole;
  }
}

async function headerOf(runner: QueryRunner, now: Date): Promise<BackupHeader> {
  // So that a moment is written in one way, wherever the server is.
  await runner.query("SET LOCAL timezone = 'UTC'");
  if (!(await runner.hasTable('migrations'))) {
    const remedy = 'Name the right one in DATABASE_URL or DATA_DIR.';
    throw new BackupError('DATABASE_WITHOUT_REGISTRY', 'This database holds no registry.', remedy);
  }
  const migrations = names(
    await runner.manager.query<readonly Named[]>('SELECT name FROM migrations ORDER BY timestamp, id'),
  );
  const tables = names(await runner.manager.query<readonly Named[]>(TABLES));
  return { format: BACKUP_FORMAT, takenAt: now.toISOString(), migrations, tables };
}

interface Named {
  readonly name: string;
}

function names(rows: readonly Named[]): readonly string[] {
  return rows.map(({ name }) => name);
}

async function refuseExisting(file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there === undefined) return;
  throw new BackupError('BACKUP_UNWRITABLE', `${file} is there already.`, 'Name another file, or remove that one.');
}

const OF_DISK: ReadonlySet<string> = new Set(
  'EACCES EDQUOT EEXIST EFBIG EIO EISDIR ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM EROFS'.split(' '),
);

function factsOf(error: unknown): { readonly code?: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const message = 'message' in error ? String(error.message) : 'unknown';
  return 'code' in error && typeof error.code === 'string' ? { code: error.code, message } : { message };
}
