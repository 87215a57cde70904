import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { withEntries } from '../../src/editorial/entry-lists.js';
import { writeCatalogue } from '../../src/editorial/history/write-catalogue.service.js';
import { loadParts, loadRows } from '../../src/editorial/load-parts.service.js';
import { hashParts } from '../../src/releases/release-content.js';
import { listReleases } from '../../src/releases/release-reader.service.js';
import { SeedPublication } from '../../src/releases/seed-publication.service.js';
import { takeTurn } from '../../src/editorial/turn.service.js';
import { seedDigest } from '../../src/seeding/seed-digest.service.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { seedParts } from '../setup/memory-store.js';
import { aClaim, anIntervention, aProvision, aSource } from '../setup/sample-clauses.js';
import { seedsOnDisk, type SeedsOnDisk } from '../setup/sample-seeds.js';
import { type Answered, redlines } from '../setup/terminal.js';

const COMMITTED = join(import.meta.dirname, '../../seeds');

/** Seed files by path below the folder. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

describe('seeds, out of the database and back', () => {
  let folder: string;
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exported seeds '));
    database = await createTestDatabase();
    dataSource = await database.connect();
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (...argv: readonly string[]): Promise<Answered> =>
    await redlines(argv, { environment: { DATABASE_URL: database.url } });
  const exportTo = async (out: string, ...more: readonly string[]) =>
    await run('export', '--format', 'seeds', '--release', 'working', '--out', out, ...more);

  /** What importing may not touch: the tables, the history, the releases. */
  async function state(): Promise<unknown> {
    const [revisions]: readonly unknown[] = await dataSource.query('SELECT count(*), max(hash) FROM revision');
    const releases = await listReleases(dataSource);
    return [hashParts(await loadParts(dataSource.manager)), revisions, releases];
  }

  /** As an accepted proposal does it. */
  async function accept(change: (parts: CatalogueParts) => CatalogueParts): Promise<CatalogueParts> {
    return await dataSource.transaction(async (manager) => {
      await takeTurn(manager);
      const before = await loadParts(manager);
      const after = change(before);
      const facts = { proposal: null, actor: { id: 'a.person', name: 'A Person' }, at: new Date() };
      const retirement = () => ({ reason: 'Retired by a test.', successor: null });
      await writeCatalogue(manager, { held: await loadRows(manager), before, after, retirement, ...facts });
      return after;
    });
  }

  it('give the committed files back, byte for byte, and importing them changes nothing', async () => {
    const seeds = { parts: await seedParts(), digest: await seedDigest(COMMITTED), now: new Date(), notes: '' };
    await new SeedPublication(dataSource).seed(seeds);
    const out = join(folder, 'committed');
    expect(await exportTo(out)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^\d+ seed files, /) });
    expect(await filesOf(out)).toEqual(await filesOf(COMMITTED));
    expect(await new SeedPublication(dataSource).isSeeded(await seedDigest(out))).toBe(true);
  }, 180_000);

  describe('after edits', () => {
    let seeds: SeedsOnDisk;
    let own: TestDatabase;
    beforeAll(async () => {
      seeds = await seedsOnDisk();
      own = database;
      database = await createTestDatabase();
      dataSource = await database.connect();
      expect((await run('seed', '--seeds', seeds.dir)).code).toBe(0);
    });
    afterAll(async () => {
      await database.drop();
      database = own;
      await seeds.remove();
    });

    it('carry an accepted edit, and importing them changes nothing', async () => {
      const added = [
        anIntervention({ slug: 'a-first-act', title: 'A first act', shortTitle: 'First act' }),
        aSource({ intervention: 'intervention/a-first-act' }),
        aProvision({ slug: 'late', intervention: 'intervention/acme-policy-1' }),
        aClaim({
          rationale: 'Reworded: it makes a developer test “before” release – é, 中, \u{1F9E0}, and # no comment.',
        }),
      ];
      const after = await accept((parts) =>
        withEntries(parts, new Map(added.map((entry) => [entry.id, { ...entry }]))),
      );
      expect(await exportTo(seeds.dir)).toMatchObject({ code: 2, err: expect.stringMatching(/^EXPORT_FOLDER_IN_USE/) });
      await writeFile(join(seeds.dir, 'notes.txt'), 'kept');
      const exported = await exportTo(seeds.dir, '--force');
      expect(exported).toMatchObject({ code: 0, err: '', out: expect.stringContaining(', 3 changed, 0 removed') });
      const before = await state();
      expect((await run('seed', '--seeds', seeds.dir)).out).toMatch(/^unchanged: /);
      expect(await state()).toEqual(before);
      expect(hashParts(await loadParts(dataSource.manager))).toBe(hashParts(after));
      expect(await readFile(join(seeds.dir, 'notes.txt'), 'utf8')).toBe('kept');
    });

    it('lose the file of an intervention that was retired', async () => {
      await accept((parts) =>
        withEntries(
          parts,
          new Map([
            ['intervention/a-first-act', null],
            ['source/a-first-act/text', null],
            ...parts.sources
              .filter((part) => part.intervention.endsWith('/a-first-act'))
              .map(({ id }) => [id, null] as const),
          ]),
        ),
      );
      expect((await exportTo(seeds.dir, '--force')).out).toContain(', 0 changed, 1 removed');
      expect([...(await filesOf(seeds.dir)).keys()]).not.toContain('interventions/a-first-act.yaml');
      const before = await state();
      expect((await run('seed', '--seeds', seeds.dir)).out).toMatch(/^unchanged: /);
      expect(await state()).toEqual(before);
    });

    it('are those of a release as well, whatever was accepted since', async () => {
      const [first] = await listReleases(dataSource);
      const out = join(folder, 'release');
      const argv = ['export', '--format', 'seeds', '--release', first?.version ?? '', '--out', out];
      expect((await run(...argv)).code).toBe(0);
      const pristine = await seedsOnDisk();
      try {
        expect(await filesOf(out)).toEqual(await filesOf(pristine.dir));
      } finally {
        await pristine.remove();
      }
    });
  });
});
