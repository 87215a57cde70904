import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { TokenTable } from '../../src/access/token-table.service.js';
import { withClient } from '../../src/database/ask-server.service.js';
import { syncParts } from '../../src/editorial/sync-parts.service.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { aClaim } from '../setup/sample-clauses.js';
import { seedableParts } from '../setup/sample-seeds.js';
import { ServiceProcess, until } from '../setup/service-process.js';
import { newToken } from '../setup/token-memory.js';

const PUBLISH = 'mutation { publishRelease { __typename ... on ReleasePublished { release { version } } } }';
const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

/** Two processes over one server, one of which hears of what the other publishes. */
describe('a release, on other instances', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let one: ServiceProcess;
  let other: ServiceProcess;
  const running: ServiceProcess[] = [];
  let token: string;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    running.push((one = await ServiceProcess.start(database.url)));
    running.push((other = await ServiceProcess.start(database.url)));
    dataSource = await database.connect();
    const [now, tomorrow] = [new Date(), new Date(Date.now() + 86_400_000)].map((date) => date.toISOString());
    const times = { createdAt: now ?? '', expiresAt: tomorrow ?? '' };
    token = await newToken(new TokenTable(dataSource), ['publisher'], times);
  }, 180_000);
  afterAll(async () => {
    for (const service of running) await service.end();
    await database.drop();
  });

  /** Accept an edit behind the back of both, and publish it on the first. */
  async function publish(rationale: string): Promise<string> {
    const edited = seedableParts({ claims: [aClaim({ rationale })] });
    await dataSource.transaction(async (manager) => await syncParts(manager, edited));
    const { data, errors } = await one.ask<{ publishRelease: { release: { version: string } } }>(PUBLISH, { token });
    expect(errors).toEqual([]);
    return data?.publishRelease.release.version ?? 'none';
  }

  it('is served within a second, by a notice', async () => {
    const version = await publish('The duty to test is worded anew, for the second edition.');
    const milliseconds = await until(async () => (await other.release()) === version, `release ${version}`);
    console.log(`A release of another instance was served after ${milliseconds.toFixed(0)} ms`);
    // The order of magnitude; the poll, which comes every 30 s, would have been told of in the log.
    expect(milliseconds).toBeLessThan(5_000);
    expect(other.log.join('\n')).toContain(`serving release/${version}, found by notice`);
    expect(one.log.join('\n')).toContain(`serving release/${version}`);
  });

  it('is served by one whose connections were cut and came back, by a notice again', async () => {
    const lost = () => other.log.filter((line) => line.includes('waiting for releases')).length;
    const listening = async () => {
      const listeners = await withClient(database.url, async (client) => {
        const { rows } = await client.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
             AND application_name LIKE '% releases' AND query LIKE 'LISTEN %'`,
        );
        return rows.length;
      });
      return listeners === 2;
    };
    await until(listening, 'both listen');
    await withClient(database.url, async (client) => await client.query(CUT));
    await until(() => lost() === 1, 'the cut was noticed');
    expect(await other.ready()).toMatchObject({ status: 200 });
    await until(listening, 'both listen again');
    // The connections of the first one's pool were cut as well: they are made anew, at the latest for the second try.
    const version = await publish('The duty to test is worded anew, for the third edition.').catch(
      async () => await publish('The duty to test is worded anew, for the third edition.'),
    );
    const milliseconds = await until(async () => (await other.release()) === version, `release ${version}`);
    console.log(`After a cut connection a release was served after ${milliseconds.toFixed(0)} ms`);
    expect(milliseconds).toBeLessThan(5_000);
    expect(other.log.join('\n')).toContain(`serving release/${version}, found by notice`);
    const questions = await Promise.all([one, other].map(async (service) => await service.release()));
    expect(questions).toEqual([version, version]);
  });
});
