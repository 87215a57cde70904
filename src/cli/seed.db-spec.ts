import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { type SeedsOnDisk, seedsOnDisk } from '../../test/setup/sample-seeds.js';
import { redlines } from '../../test/setup/terminal.js';
import { listReleases } from '../releases/release-reader.service.js';

let database: TestDatabase;
let seeds: SeedsOnDisk;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.drop());
beforeEach(async () => {
  seeds = await seedsOnDisk();
});
afterEach(async () => await seeds.remove());

const seed = (url = database.url) => redlines(['seed', '--seeds', seeds.dir], { environment: { DATABASE_URL: url } });

async function versions(): Promise<readonly string[]> {
  return (await listReleases(await database.connect())).map((release) => release.version);
}

describe('redlines seed', () => {
  it('publishes once, says so, and publishes again where a file changed', async () => {
    const first = await seed();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^published release \d{4}\.\d+\.0 \(3 interventions, 1 claim, sha256 [0-9a-f]{12}\) in /);
    expect(first.out).not.toContain(new URL(database.url).password || 'no password');
    expect((await seed()).out).toMatch(/^unchanged: release \d{4}\.\d+\.0 holds it/);
    await seeds.edit('interventions/northland-ai-act.yaml', 'Northland AI Office', 'Northland Agency for AI');
    expect((await seed()).out).toMatch(/^published release /);
    expect(await versions()).toHaveLength(2);
  });

  it('changes nothing where a file has a finding', async () => {
    const before = await versions();
    await seeds.edit('interventions/northland-ai-act.yaml', '2024-07-01', '2024-13-01');
    expect(await seed()).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^SEEDS_REFUSED: 1 finding/) });
    expect(await versions()).toEqual(before);
  });

  it('says in one line that there is no database', async () => {
    const { code, out, err } = await seed('postgresql://nobody:secret@127.0.0.1:1/nothing');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^DATABASE_UNREACHABLE: .*\n$/);
    expect(err).not.toContain('secret');
  });

  it('refuses settings that are wrong', async () => {
    expect(await seed('mysql://x')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^BAD_SETTING: DATABASE_URL/),
    });
  });
});
