import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/setup/database.js';
import { migrate } from '../migrate.service.js';
import { MIGRATIONS } from './all.js';

const OBJECTS = `
  SELECT 'relation ' || relname AS object FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1`;

/** Constraints as the server prints them; the names of `NOT NULL` ones are its own business. */
const CONSTRAINTS = `
  SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS constraint
  FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'u', 'p')
    AND conrelid::regclass::text <> 'migrations'
  ORDER BY 1`;

async function column(dataSource: DataSource, sql: string): Promise<readonly string[]> {
  const rows: readonly Readonly<Record<string, string>>[] = await dataSource.query(sql);
  return rows.flatMap((row) => Object.values(row));
}

async function undoAll(dataSource: DataSource): Promise<void> {
  for (const _ of MIGRATIONS) await dataSource.undoLastMigration();
}

describe('migrations', () => {
  let migrated: TestDatabase;
  let empty: TestDatabase;
  beforeEach(async () => {
    migrated = await createTestDatabase();
    empty = await createEmptyDatabase();
  });
  afterEach(async () => {
    await migrated.drop();
    await empty.drop();
  });

  it('make what the entities say: nothing is left for the schema builder to do', async () => {
    const dataSource = await migrated.connect();
    const log = await dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('describe every table, view and column', async () => {
    const dataSource = await migrated.connect();
    const bare = await column(
      dataSource,
      `SELECT c.relname || coalesce('.' || a.attname, '')
       FROM pg_class AS c
       CROSS JOIN LATERAL (
         SELECT NULL AS attname, 0 AS attnum
         UNION ALL SELECT attname, attnum FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS a
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname <> 'migrations'
         AND coalesce(col_description(c.oid, a.attnum), CASE WHEN a.attnum = 0 THEN obj_description(c.oid, 'pg_class') END, '') = ''`,
    );
    expect(bare).toEqual([]);
  });

  it('can be undone and done again, and leave nothing behind', async () => {
    const dataSource = await empty.connect();
    const before = await column(dataSource, OBJECTS);
    expect(before).toEqual([]);
    await migrate(dataSource);
    const once = await column(dataSource, OBJECTS);
    expect(once.length).toBeGreaterThan(100);
    await undoAll(dataSource);
    await dataSource.query('DROP TABLE migrations');
    expect(await column(dataSource, OBJECTS)).toEqual([]);
    expect(await migrate(dataSource)).toHaveLength(MIGRATIONS.length);
    expect(await column(dataSource, OBJECTS)).toEqual(once);
    expect(await migrate(dataSource)).toEqual([]);
  });

  // The schema builder compares constraints by name alone; PostgreSQL prints what they say.
  it('hold the same constraints, word by word, as the entities', async () => {
    const dataSource = await migrated.connect();
    const functions = await column(
      dataSource,
      `SELECT pg_get_functiondef(oid) FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND proname IN ('is_partial_date', 'subject_path')`,
    );
    const written = await column(dataSource, CONSTRAINTS);
    await undoAll(dataSource);
    expect(await column(dataSource, CONSTRAINTS)).toEqual([]);
    for (const sql of functions) await dataSource.query(sql);
    await dataSource.synchronize();
    expect(await column(dataSource, CONSTRAINTS)).toEqual(written);
  });
});
