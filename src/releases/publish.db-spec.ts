import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { syncParts } from '../editorial/sync-parts.service.js';
import { type Publication, publish } from './publish.service.js';
import { hashParts } from './release-content.js';
import { listReleases, readSnapshot } from './release-reader.service.js';

const publishedAt = new Date('2026-11-22T12:00:00Z');

describe('publish', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
    await release({ notes: 'first' });
  });
  afterAll(async () => {
    await database.drop();
  });
  beforeEach(async () => {
    await dataSource.transaction(async (manager) => await syncParts(manager, sampleParts()));
  });

  async function release(given: Partial<Publication>, ...changes: readonly string[]) {
    return await dataSource.transaction(async (manager) => {
      await syncParts(manager, sampleParts());
      for (const sql of changes) await manager.query(sql);
      return await publish({ manager, publishedAt, notes: '', ...given });
    });
  }
  const count = async () => (await listReleases(dataSource)).length;

  it('stores what the tables hold in its transaction', async () => {
    const { version, contentHash } = await release({}, `UPDATE claim SET strength = 'nominal'`);
    const { catalogue } = await readSnapshot(dataSource, version);
    expect(catalogue.claims.map((claim) => claim.strength)).toEqual(['nominal']);
    expect(contentHash).not.toBe(hashParts(sampleParts()));
  });

  it('counts what it holds', async () => {
    const { id } = await release({});
    const [row]: readonly unknown[] = await dataSource.query('SELECT counts, format FROM release WHERE id = $1', [id]);
    expect(row).toMatchObject({ counts: { claims: 1, provisions: 3, interventions: 3 }, format: 2 });
  });

  it('numbers releases within their month, or takes the version that it is given', async () => {
    const month = new Date('2027-03-01T00:00:00Z');
    expect((await release({ publishedAt: month })).version).toBe('2027.3.0');
    expect((await release({ publishedAt: month, version: '2027.3.5' })).version).toBe('2027.3.5');
    expect((await release({ publishedAt: month })).version).toBe('2027.3.6');
  });

  it('refuses a version that is taken, or is none', async () => {
    const taken = release({ version: '2026.11.0' });
    await expect(taken).rejects.toMatchObject({ driverError: { code: '23505' } });
    const none = release({ version: '2026.13.0' });
    await expect(none).rejects.toMatchObject({ driverError: { code: '23514', constraint: 'release_version' } });
  });

  it('publishes nothing where a rule objects to what the tables hold', async () => {
    const before = await count();
    const backwards = release({}, `UPDATE lifecycle_event SET date = '2024-12' WHERE kind = 'passed'`);
    await expect(backwards).rejects.toMatchObject({ code: 'FINDINGS', findings: [{ code: 'EVENT_ORDER' }] });
    expect(await count()).toBe(before);
  });

  it('publishes nothing where the transaction fails after it', async () => {
    const before = await count();
    const failing = dataSource.transaction(async (manager) => {
      await publish({ manager, publishedAt, notes: '' });
      await manager.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toMatchObject({ driverError: { code: '22012' } });
    expect(await count()).toBe(before);
  });
});

describe('a release', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
    await dataSource.transaction(async (manager) => {
      await syncParts(manager, sampleParts());
      await publish({ manager, publishedAt, notes: 'first' });
    });
  });
  afterAll(async () => {
    await database.drop();
  });

  it.each([
    `UPDATE release SET notes = 'second'`,
    `UPDATE release SET content = '\\x00'`,
    'DELETE FROM release',
    'TRUNCATE release, seed_run, release_piece',
    `UPDATE release_piece SET content = '\\x00'`,
    'DELETE FROM release_piece',
    'TRUNCATE release_piece',
  ])('is immutable: %s', async (sql) => {
    const error = { driverError: { code: '23001', constraint: 'release_immutable' } };
    await expect(dataSource.query(sql)).rejects.toMatchObject(error);
    expect((await listReleases(dataSource)).map((known) => known.notes)).toEqual(['first']);
  });
});
