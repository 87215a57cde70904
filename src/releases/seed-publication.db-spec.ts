import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { aClaim } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { loadParts } from '../editorial/load-parts.service.js';
import { listReleases } from './release-reader.service.js';
import { SeedPublication, type Seeds } from './seed-publication.service.js';

const seeds: Seeds = { parts: sampleParts(), digest: 'a', now: new Date('2026-11-22T12:00:00Z'), notes: 'first' };
const stronger: Seeds = {
  parts: sampleParts({ claims: [aClaim({ strength: 'substantial' })] }),
  digest: 'b',
  now: new Date('2026-11-30T23:00:00-02:00'),
  notes: 'stronger',
};

describe('seeding', () => {
  const databases: TestDatabase[] = [];
  let database: TestDatabase;
  let dataSource: DataSource;
  let publication: SeedPublication;
  beforeEach(async () => {
    database = await createTestDatabase();
    databases.push(database);
    dataSource = await database.connect();
    publication = new SeedPublication(dataSource);
  });
  afterAll(async () => {
    for (const made of databases) await made.drop();
  });

  const versions = async () => (await listReleases(dataSource)).map((release) => release.version);

  it('publishes the first release', async () => {
    const { published, release } = await publication.seed(seeds);
    expect(published).toBe(true);
    expect(release).toMatchObject({ id: 'release/2026.11.0', version: '2026.11.0', notes: 'first' });
    expect(release.publishedAt).toBe('2026-11-22T12:00:00.000Z');
    expect(await loadParts(dataSource.manager)).toEqual(seeds.parts);
    expect(await listReleases(dataSource)).toEqual([release]);
  });

  it('publishes nothing for the same files, and knows them without reading them', async () => {
    const first = await publication.seed(seeds);
    expect(await publication.isSeeded('a')).toBe(true);
    expect(await publication.seed({ ...seeds, now: new Date('2027-01-01') })).toEqual({ ...first, published: false });
    expect(await versions()).toEqual(['2026.11.0']);
  });

  it('publishes nothing where files differ and say the same, and remembers them', async () => {
    const first = await publication.seed(seeds);
    expect(await publication.seed({ ...seeds, digest: 'other comments' })).toEqual({ ...first, published: false });
    expect(await publication.isSeeded('other comments')).toBe(true);
    expect(await publication.isSeeded('a')).toBe(false);
  });

  it('publishes what changed, under the same ids; and what changed back', async () => {
    await publication.seed(seeds);
    expect(await publication.isSeeded(stronger.digest)).toBe(false);
    const { release } = await publication.seed(stronger);
    // The evening of 30 November there is December in UTC.
    expect(release.version).toBe('2026.12.0');
    expect((await loadParts(dataSource.manager)).claims).toEqual(stronger.parts.claims);
    const back = await publication.seed({ ...seeds, now: stronger.now });
    expect(back).toMatchObject({ published: true, release: { version: '2026.12.1' } });
    expect(await versions()).toEqual(['2026.12.1', '2026.12.0', '2026.11.0']);
  });

  it('changes nothing where a rule objects', async () => {
    await publication.seed(seeds);
    const parts = sampleParts({ claims: [aClaim({ strength: 'nominal', rationale: ' ' })] });
    const refused = publication.seed({ ...stronger, parts });
    await expect(refused).rejects.toMatchObject({ code: 'FINDINGS', findings: [{ code: 'MISSING_RATIONALE' }] });
    expect(await versions()).toEqual(['2026.11.0']);
    expect(await publication.isSeeded('a')).toBe(true);
    expect(await loadParts(dataSource.manager)).toEqual(seeds.parts);
  });

  it('says what the rules say of parts that no table can hold', async () => {
    const parts = sampleParts({ claims: [aClaim({ subject: 'layer/assessment' })] });
    const refused = publication.seed({ ...seeds, parts });
    await expect(refused).rejects.toMatchObject({ code: 'FINDINGS' });
    await expect(refused).rejects.toThrow(/DANGLING_REFERENCE|ID_MISMATCH/);
    expect(await versions()).toEqual([]);
  });

  it('changes nothing where only the database objects, and says which constraint', async () => {
    await publication.seed(seeds);
    await dataSource.query(`ALTER TABLE claim ADD CONSTRAINT modest CHECK (strength <> 'substantial')`);
    const refused = publication.seed(stronger);
    await expect(refused).rejects.toMatchObject({ code: 'REFUSED_BY_DATABASE' });
    await expect(refused).rejects.toThrow(/table claim .*modest/);
    expect(await versions()).toEqual(['2026.11.0']);
    expect(await loadParts(dataSource.manager)).toEqual(seeds.parts);
  });

  it('waits for another one who seeds, and finds the work done', async () => {
    const others = [publication, ...(await connections(3))];
    const outcomes = await Promise.all(others.map(async (one) => await one.seed(seeds)));
    expect(outcomes.filter((outcome) => outcome.published)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome.release.id))).toEqual(new Set(['release/2026.11.0']));
    expect(await versions()).toEqual(['2026.11.0']);
  });

  async function connections(count: number): Promise<readonly SeedPublication[]> {
    const opened = await Promise.all(Array.from({ length: count }, async () => await database.connect()));
    return opened.map((connection) => new SeedPublication(connection));
  }
});
