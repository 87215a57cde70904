import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { withEntries } from '../../src/editorial/entry-lists.js';
import { type Writing, writeCatalogue } from '../../src/editorial/history/write-catalogue.service.js';
import { importSeeds, type SeedImport } from '../../src/editorial/import-seeds.service.js';
import { loadParts, loadRows } from '../../src/editorial/load-parts.service.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { aClaim, aProvision } from '../setup/sample-clauses.js';
import { sampleParts } from '../setup/sample-parts.js';

const AT = new Date('2026-11-22T12:00:00Z');
const CLAIM = aClaim().id;

describe('bringing in seeds', () => {
  const databases: TestDatabase[] = [];
  let dataSource: DataSource;
  beforeEach(async () => {
    const database = await createTestDatabase();
    databases.push(database);
    dataSource = await database.connect();
    await bring(sampleParts());
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  const bring = async (seeds: CatalogueParts): Promise<SeedImport> =>
    await dataSource.transaction(async (manager) => await importSeeds(manager, seeds, AT));
  const held = async (): Promise<CatalogueParts> => await loadParts(dataSource.manager);
  const revisions = async (): Promise<readonly { entry: string; action: string; actor: string }[]> =>
    await dataSource.query('SELECT entry, action, actor FROM revision ORDER BY number');

  /** What editors do, past proposals. */
  async function edit(changes: ReadonlyMap<string, Readonly<Record<string, unknown>> | null>): Promise<void> {
    await dataSource.transaction(async (manager) => {
      const before = await loadParts(manager);
      const writing: Writing = {
        held: await loadRows(manager),
        before,
        after: withEntries(before, changes),
        retirement: () => ({ reason: 'a duplicate', successor: null }),
        proposal: null,
        actor: { id: 'ada', name: 'Ada' },
        at: AT,
      };
      await writeCatalogue(manager, writing);
    });
  }

  const claim = async () => (await held()).claims.find(({ id }) => id === CLAIM);

  it('records every entry the first time, and nothing the second', async () => {
    const first = await revisions();
    const { frame: _frame, ...lists } = sampleParts();
    expect(first).toHaveLength(Object.values(lists).flat().length + 1);
    expect(new Set(first.map(({ action, actor }) => `${action} ${actor}`))).toEqual(new Set(['put system/seeds']));
    expect(await bring(sampleParts())).toMatchObject({ changed: false, conflicts: [] });
    expect(await revisions()).toEqual(first);
  });

  it('takes over what the files changed', async () => {
    const before = await revisions();
    const seeds = sampleParts({ claims: [aClaim({ strength: 'nominal' })] });
    expect(await bring(seeds)).toMatchObject({ changed: true, conflicts: [] });
    expect(await held()).toEqual(seeds);
    expect((await revisions()).slice(before.length)).toEqual([{ entry: CLAIM, action: 'put', actor: 'system/seeds' }]);
  });

  it('keeps what editors changed since, also where the files change something else of the same entry', async () => {
    await edit(new Map([[CLAIM, { ...aClaim(), rationale: 'Said better by an editor.' }]]));
    expect(await bring(sampleParts())).toMatchObject({ changed: false, conflicts: [] });
    expect(await bring(sampleParts({ claims: [aClaim({ strength: 'nominal' })] }))).toMatchObject({ conflicts: [] });
    expect(await claim()).toMatchObject({ rationale: 'Said better by an editor.', strength: 'nominal' });
  });

  it('leaves an entry alone that both changed, and names the fields', async () => {
    await edit(new Map([[CLAIM, { ...aClaim(), strength: 'substantial', confidence: 'uncertain' }]]));
    const seeds = sampleParts({ claims: [aClaim({ strength: 'nominal', rationale: 'As the files say.' })] });
    const { conflicts } = await bring(seeds);
    expect(conflicts).toEqual([{ entry: CLAIM, seeds: 'changed', editors: 'changed', fields: [['strength']] }]);
    expect(await claim()).toEqual({ ...aClaim(), strength: 'substantial', confidence: 'uncertain' });
    // It was said once; from here on the files say nothing new.
    expect(await bring(seeds)).toMatchObject({ changed: false, conflicts: [] });
  });

  it('keeps what editors added, in its place', async () => {
    const added = aProvision({ slug: 'added' });
    await edit(new Map([[added.id, { ...added }]]));
    const { conflicts } = await bring(sampleParts({ claims: [aClaim({ strength: 'nominal' })] }));
    expect(conflicts).toEqual([]);
    expect((await held()).provisions.map(({ id }) => id)).toContain(added.id);
  });

  it('retires what the files have no more, for good', async () => {
    const { holes, ...rest } = sampleParts();
    expect(holes).toHaveLength(1);
    await bring({ ...rest, holes: [] });
    const stones: readonly object[] = await dataSource.query('SELECT entry, reason, successor FROM tombstone');
    expect(stones).toEqual([{ entry: holes[0]?.id, reason: 'Removed from the seed files.', successor: null }]);
    const { conflicts } = await bring(sampleParts());
    expect(conflicts).toEqual([{ entry: holes[0]?.id, seeds: 'added', editors: 'retired', fields: [] }]);
    expect((await held()).holes).toEqual([]);
  });

  it('does not bring back what editors retired, and says so where the files still change it', async () => {
    await edit(new Map([[CLAIM, null]]));
    expect(await bring(sampleParts())).toMatchObject({ changed: false, conflicts: [] });
    const { conflicts } = await bring(sampleParts({ claims: [aClaim({ strength: 'nominal' })] }));
    expect(conflicts).toEqual([{ entry: CLAIM, seeds: 'changed', editors: 'retired', fields: [] }]);
    expect(await claim()).toBeUndefined();
  });

  it('keeps an entry that editors changed and the files removed', async () => {
    await edit(new Map([[CLAIM, { ...aClaim(), strength: 'substantial' }]]));
    const { conflicts } = await bring(sampleParts({ claims: [] }));
    expect(conflicts).toEqual([{ entry: CLAIM, seeds: 'removed', editors: 'changed', fields: [] }]);
    expect(await claim()).toMatchObject({ strength: 'substantial' });
  });

  it('takes over the tables of a registry that was seeded before there was a history', async () => {
    await dataSource.query('ALTER TABLE revision DISABLE TRIGGER USER');
    await dataSource.query('GRANT DELETE ON revision TO CURRENT_USER');
    await dataSource.query('DELETE FROM revision');
    await dataSource.query('ALTER TABLE revision ENABLE TRIGGER USER');
    await dataSource.query('DELETE FROM seed_base');
    const seeds = sampleParts({ claims: [aClaim({ strength: 'nominal' })] });
    expect(await bring(seeds)).toMatchObject({ changed: true, conflicts: [] });
    expect(await held()).toEqual(seeds);
    expect((await revisions()).map(({ entry }) => entry)).toContain('regime/northland');
  });
});
