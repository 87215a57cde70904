import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { aClaim, aProvision, aRedLine } from '../../test/setup/sample-clauses.js';
import { aLayer } from '../../test/setup/sample-frame.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { loadParts } from './load-parts.service.js';
import { type SyncCounts, syncParts } from './sync-parts.service.js';

describe('syncParts', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
  });
  afterAll(async () => {
    await database.drop();
  });
  beforeEach(async () => {
    await sync(sampleParts());
  });

  async function sync(parts: CatalogueParts): Promise<SyncCounts> {
    return await dataSource.transaction(async (manager) => await syncParts(manager, parts));
  }

  it('makes the tables say what the parts say, and then has nothing to do', async () => {
    expect(await loadParts(dataSource.manager)).toEqual(sampleParts());
    expect(await sync(sampleParts())).toEqual({ written: 0, deleted: 0 });
  });

  it('touches the one row that differs and no other', async () => {
    const versions = async (): Promise<readonly unknown[]> =>
      await dataSource.query(`
        SELECT 'claim', id, xmin FROM claim UNION ALL SELECT 'entry', id, xmin FROM entry
        UNION ALL SELECT 'provision', id, xmin FROM provision ORDER BY 1, 2`);
    const before = await versions();
    expect(await sync(sampleParts({ claims: [aClaim({ strength: 'nominal' })] }))).toEqual({ written: 1, deleted: 0 });
    const after = await versions();
    expect(after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]))).toEqual([
      expect.objectContaining({ id: aClaim().id }),
    ]);
  });

  it('puts a new entry in its place: it is written, and those behind it move', async () => {
    const { provisions } = sampleParts();
    const parts = sampleParts({ provisions: [aProvision({ slug: 'a-new-one' }), ...provisions] });
    // Its entry, its row, and the places of the three that were there.
    expect(await sync(parts)).toEqual({ written: 5, deleted: 0 });
    expect((await loadParts(dataSource.manager)).provisions).toEqual(parts.provisions);
  });

  it('lets entries change places, although each place is taken once', async () => {
    const [first = aLayer(), second = aLayer()] = sampleParts().layers;
    const parts = sampleParts({
      layers: [
        { ...second, order: 1 },
        { ...first, order: 2 },
      ],
    });
    await sync(parts);
    expect((await loadParts(dataSource.manager)).layers).toEqual(parts.layers);
  });

  it('removes an entry with all that belongs to it', async () => {
    const { redLines } = sampleParts();
    const parts = sampleParts({ redLines: [...redLines, aRedLine({ slug: 'another' })] });
    await sync(parts);
    // Entry, row and six grades.
    expect(await sync(sampleParts())).toEqual({ written: 0, deleted: 8 });
    expect(await loadParts(dataSource.manager)).toEqual(sampleParts());
  });

  it('is refused, and changes nothing, where a reference leads nowhere', async () => {
    const refused = sync(sampleParts({ claims: [aClaim({ subject: 'provision/northland-ai-act/nowhere' })] }));
    await expect(refused).rejects.toMatchObject({ driverError: { code: '23503', constraint: 'claim_subject_fkey' } });
    expect(await loadParts(dataSource.manager)).toEqual(sampleParts());
  });
});
