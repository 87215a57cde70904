import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from '../data-source.service.js';
import { migrate } from '../migrate.service.js';
import {
  type BackupEnd,
  BackupError,
  type BackupHeader,
  readEnd,
  readHeader,
  splitRow,
  unreadable,
} from './backup-file.js';

/** What is inserted with one statement. */
const BATCH = { rows: 200, characters: 4_000_000 } as const;

/**
 * Fill an empty database with what a backup holds, in one transaction, and bring its tables up to date after. What
 * guards how tables may change is off meanwhile: the rows were guarded when they were written. References are checked.
 * @param dataSource with every migration that this program knows
 * @throws BackupError BACKUP_UNREADABLE, BACKUP_NEWER, DATABASE_NOT_EMPTY
 */
export async function loadBackup(dataSource: DataSource, file: string): Promise<BackupHeader & BackupEnd> {
  const lines = linesOf(file);
  try {
    const first = await lines.next();
    const header = readHeader(first.done === true ? '' : first.value);
    await refuseFull(dataSource);
    await makeTables(dataSource, header);
    const end = await dataSource.transaction(async ({ queryRunner }) => {
      if (queryRunner === undefined) throw new Error('a transaction without a connection');
      return await fill(queryRunner, header, first.done === true ? '' : first.value, lines);
    });
    await migrate(dataSource);
    return { ...header, ...end };
  } finally {
    await lines.return(undefined);
  }
}

/** The tables as they were when the backup was taken: a row may have columns that a later migration changes. */
async function makeTables({ options, migrations }: DataSource, header: BackupHeader): Promise<void> {
  const known = migrations.map(({ name }) => name ?? '');
  const count = header.migrations.length;
  if (header.migrations.some((name, i) => known[i] !== name)) {
    const message = `The backup was taken by a later version: it needs the migration ${header.migrations.at(-1) ?? ''}.`;
    throw new BackupError('BACKUP_NEWER', message, 'Restore it with that version, or a later one.');
  }
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('a backup needs PostgreSQL');
  const earlier = migrations.slice(0, count).map(({ constructor }) => constructor);
  const then = createDataSource({ url: options.url, entities: [], migrations: earlier, poolSize: 2 });
  try {
    await migrate(await then.initialize());
  } finally {
    if (then.isInitialized) await then.destroy();
  }
}

async function refuseFull(dataSource: DataSource): Promise<void> {
  const tables: readonly { readonly name: string }[] = await dataSource.query(
    `SELECT c.relname AS name FROM pg_class AS c
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace AND c.relname <> 'migrations'`,
  );
  for (const { name } of tables) {
    const rows: readonly unknown[] = await dataSource.query(`SELECT 1 FROM "${name}" LIMIT 1`);
    if (rows.length === 0) continue;
    const remedy = 'Restore into a new database, or a new DATA_DIR; keep this one until you have looked at it.';
    throw new BackupError('DATABASE_NOT_EMPTY', `The database holds rows already, in ${name}.`, remedy);
  }
}

async function fill(
  runner: QueryRunner,
  { tables }: BackupHeader,
  first: string,
  lines: AsyncGenerator<string, void>,
): Promise<BackupEnd> {
  for (const table of tables) await runner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  const hash = createHash('sha256').update(`${first}\n`);
  const known = new Set(tables);
  let batch: { table: string; rows: string[]; characters: number } = { table: '', rows: [], characters: 0 };
  let count = 0;
  let end: BackupEnd | null = null;
  const flush = async (table: string): Promise<void> => {
    if (batch.rows.length > 0) await insert(runner, batch.table, batch.rows);
    batch = { table, rows: [], characters: 0 };
  };
  for await (const line of lines) {
    if (end !== null) throw unreadable('something follows its end');
    if (line.startsWith('{')) {
      end = readEnd(line);
      continue;
    }
    hash.update(`${line}\n`);
    const [table, row] = splitRow(line);
    if (!known.has(table)) throw unreadable('it has rows of a table that it does not name');
    const isFull = batch.rows.length >= BATCH.rows || batch.characters > BATCH.characters;
    if (table !== batch.table || isFull) await flush(table);
    batch.rows.push(row);
    batch.characters += row.length;
    count += 1;
  }
  await flush('');
  if (end === null) throw unreadable('it was cut off');
  if (end.rows !== count || end.sha256 !== hash.digest('hex')) throw unreadable('it was changed');
  await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const table of tables) await runner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  return end;
}

/** PostgreSQL reads what it wrote itself: no value passes through another language. */
async function insert(runner: QueryRunner, table: string, rows: readonly string[]): Promise<void> {
  const sql = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`;
  await runner.query(sql, [`[${rows.join(',')}]`]);
}

/** By line feeds alone: texts hold other breaks. */
async function* linesOf(file: string): AsyncGenerator<string, void> {
  const unpacked = createReadStream(file)
    .on('error', (error) => unpacked.destroy(error))
    .pipe(createGunzip());
  let open: Buffer[] = [];
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...open, chunk.subarray(from, at)]).toString('utf8');
        open = [];
        from = at + 1;
      }
      open.push(chunk.subarray(from));
    }
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error), error);
  }
  if (Buffer.concat(open).length > 0) throw unreadable('it was cut off');
}
