import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { seedParts } from '../../test/setup/memory-store.js';
import { graphDifferences } from '../../test/setup/same-graph.js';
import { assemble } from '../catalogue/assemble.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { loadParts } from '../editorial/load-parts.service.js';
import { syncParts } from '../editorial/sync-parts.service.js';
import { CatalogueStore } from './catalogue-store.service.js';
import { hashParts } from './release-content.js';
import { SeedPublication } from './seed-publication.service.js';

describe('the seeds of this repository', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let parts: CatalogueParts;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
    parts = await seedParts();
    const now = new Date('2026-11-22T12:00:00Z');
    await new SeedPublication(dataSource).seed({ parts, digest: 'seeds', now, notes: 'first edition' });
  });
  afterAll(async () => {
    await database.drop();
  });

  it('come back from the tables as they went in', async () => {
    expect(hashParts(await loadParts(dataSource.manager))).toBe(hashParts(parts));
  });

  it('leave nothing to write a second time', async () => {
    const counts = await dataSource.transaction(async (manager) => await syncParts(manager, parts));
    expect(counts).toEqual({ written: 0, deleted: 0 });
  });

  it('are the same catalogue assembled directly and served from the release', async () => {
    const direct = assemble(parts);
    if (!direct.ok) throw new Error('the seeds have findings');
    const store = new CatalogueStore(dataSource);
    try {
      await store.start();
      const { release, catalogue } = store.current();
      expect(release.contentHash).toBe(hashParts(parts));
      expect(catalogue.claims.length).toBeGreaterThan(1000);
      expect(graphDifferences(direct.catalogue, catalogue)).toEqual([]);
    } finally {
      await store.stop();
    }
  });
});
