import type { DataSource } from 'typeorm';
import { StartupError } from '../startup-error.js';

/** Any number that no other program uses for an advisory lock in this database. */
const MIGRATION_LOCK = 7_261_026;

/**
 * Brings the schema up to date; instances that start together take turns.
 * Needs two connections: one holds the lock while TypeORM migrates on another.
 * @returns the names of the migrations that ran now
 */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations();
    return done.map(({ name }) => name);
  } finally {
    // Else the lock would stay with the pooled connection.
    await holder.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await holder.release();
  }
}

/**
 * For a database that only reads: its schema must be up to date.
 * @throws StartupError DATABASE_READ_ONLY
 */
export async function requireMigrated(dataSource: DataSource, where: string): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const isThere = await runner.hasTable('migrations');
    // Asks the table of migrations, which it would make where there is none.
    if (isThere && !(await dataSource.showMigrations())) return;
  } finally {
    await runner.release();
  }
  throw new StartupError(
    'DATABASE_READ_ONLY',
    `${where} only reads, and its schema is not that of this version`,
    'Start once while the primary is up, and name it in DATABASE_URL.',
  );
}
