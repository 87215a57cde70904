import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './database.js';

describe('test databases', () => {
  let one: TestDatabase;
  let two: TestDatabase;

  beforeAll(async () => {
    [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(async () => {
    await Promise.all([one.drop(), two.drop()]);
  });

  it('do not see each other', async () => {
    const [first, second] = [await one.connect(), await two.connect()];
    await first.query('create table only_here (id integer)');
    const [found]: [{ there: string | null }] = await second.query(`select to_regclass('only_here') as there`);
    expect(found.there).toBeNull();
  });

  it('sort by code point, in UTF-8', async () => {
    const source = await one.connect();
    const rows: { name: string }[] = await source.query(
      `select name from (values ('b'), ('ä'), ('Z'), ('a')) as t(name) order by name`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['Z', 'a', 'b', 'ä']);
  });

  it('can be empty', async () => {
    const empty = await createEmptyDatabase();
    const source = await empty.connect();
    expect(await source.query(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
    await empty.drop();
  });
});
