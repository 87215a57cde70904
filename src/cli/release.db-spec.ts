import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { type SeedsOnDisk, seedsOnDisk } from '../../test/setup/sample-seeds.js';
import { redlines } from '../../test/setup/terminal.js';
import { withClient } from '../database/ask-server.service.js';

describe('redlines release publish', () => {
  let database: TestDatabase;
  let seeds: SeedsOnDisk;
  beforeAll(async () => {
    database = await createTestDatabase();
    seeds = await seedsOnDisk();
    expect((await run('seed', '--seeds', seeds.dir)).code).toBe(0);
  });
  afterAll(async () => {
    await database.drop();
    await seeds.remove();
  });

  const run = async (...argv: readonly string[]) =>
    await redlines(argv, { environment: { DATABASE_URL: database.url } });
  const edit = async (sql: string) => await withClient(database.url, async (client) => await client.query(sql));

  it('publishes what was accepted, with its notes, once', async () => {
    await edit(`UPDATE claim SET strength = 'nominal'`);
    const published = await run('release', 'publish', '--notes', 'Graded anew.');
    expect(published).toMatchObject({ code: 0, err: '' });
    expect(published.out).toMatch(
      /^published release \d{4}\.\d+\.1, sha256 [0-9a-f]{64}\n\nGraded anew\.\n\nSince .*: 1 /,
    );
    expect(published.out).toMatch(/: strength\n$/);
    const again = await run('release', 'publish');
    expect(again).toMatchObject({ code: 1, out: '', err: expect.stringContaining('says all that was accepted') });
  });

  it('publishes nothing where a rule objects, and says where', async () => {
    await edit(`UPDATE lifecycle_event SET date = '2024-12' WHERE kind = 'passed'`);
    const { code, out, err } = await run('release', 'publish');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^One finding: .*\nEVENT_ORDER intervention\/northland-ai-act events\./);
  });

  it('refuses a version that may not follow', async () => {
    const { code, err } = await run('release', 'publish', '--release-version', '1999.1.0');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/^BAD_ARGUMENT: /) });
  });
});
