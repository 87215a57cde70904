import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../../test/setup/database.js';
import { createDataSource } from './data-source.service.js';
import { migrate } from './migrate.service.js';

class AddsATable1700000000000 implements MigrationInterface {
  readonly name = 'AddsATable1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table once (id integer primary key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table once');
  }
}

class Fails1700000000001 implements MigrationInterface {
  readonly name = 'Fails1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half (id integer)');
    await runner.query('select 1 / 0');
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}

describe('migrate', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  const open = async (migrations: (new () => MigrationInterface)[]) =>
    await createDataSource({ url: database.url, entities: [], migrations }).initialize();

  it('runs each migration once, though two instances start together', async () => {
    const sources = await Promise.all([open([AddsATable1700000000000]), open([AddsATable1700000000000])]);
    const ran = await Promise.all(sources.map(migrate));
    expect(ran.flat()).toEqual(['AddsATable1700000000000']);
    for (const source of sources) await source.destroy();
  });

  it('leaves nothing of a migration that fails, and no lock', async () => {
    const source = await open([AddsATable1700000000000, Fails1700000000001]);
    await expect(migrate(source)).rejects.toMatchObject({ code: '22012' });
    expect(await source.query(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
    const locks = `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
      where locktype = 'advisory' and datname = current_database()`;
    expect(await source.query(locks)).toEqual([]);
    await source.destroy();
  });
});
