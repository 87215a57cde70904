import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../src/database/data-source.service.js';
import { samplesIn } from '../metrics/exposition.js';
import { entities, migrations } from '../setup/schema.js';
import { ServiceProcess, until } from '../setup/service-process.js';
import { editing, pair, Refused } from './editing.js';
import { inParallel, numbers } from './in-parallel.js';
import { expectSound } from './invariants.js';
import { OwnPostgres } from './own-postgres.js';
import { type People, people } from './people.js';
import { randomFrom } from './random.js';

const SEED = 1122;
const KILLS = 3;
const PROPOSALS = 90;
/** All of them say that trying again may help. */
const RETRIABLE = ['DATABASE_UNAVAILABLE', 'VERIFICATION_UNAVAILABLE'];
const READ = '{ context { release { version } } interventions(first: 3) { totalCount nodes { id } } }';

describe('a database that is killed under load', () => {
  let postgres: OwnPostgres;
  let service: ServiceProcess;
  let tokens: People;
  beforeAll(async () => {
    postgres = await OwnPostgres.create('killed-database');
    service = await ServiceProcess.start(postgres.url);
    await withDataSource(async (dataSource) => {
      tokens = await people(dataSource);
    });
  }, 180_000);
  afterAll(async () => {
    await service.end();
    await postgres.remove();
  });

  async function withDataSource(
    work: (dataSource: ReturnType<typeof createDataSource>) => Promise<void>,
  ): Promise<void> {
    const dataSource = createDataSource({ url: postgres.url, entities, migrations, poolSize: 2 });
    try {
      await work(await dataSource.initialize());
    } finally {
      await dataSource.destroy();
    }
  }

  it('is read on from memory; writing gets a code to try again; it comes back by itself, and lost nothing', async () => {
    const random = randomFrom(SEED);
    const { approved, accept, publish } = editing(service, tokens);
    const ids: string[] = [];
    await inParallel(3, numbers(PROPOSALS), async (n) => {
      ids.push(await approved(`Pair ${String(n)}`, pair(n)));
    });
    const accepted = new Set<string>();
    const published = new Set<string>();
    const codes = new Set<string>();
    let isOver = false;

    const databaseUp = async () => samplesIn(await service.metrics()).get('redlines_database_up');
    const reads = { answered: 0, failed: [] as unknown[] };
    const reader = async (): Promise<void> => {
      while (!isOver) {
        const answer = await service.ask(READ).catch((error: unknown) => ({ status: 0, errors: [error] }));
        if (answer.status === 200 && answer.errors.length === 0) reads.answered++;
        else reads.failed.push(answer);
        await pause(10);
      }
    };
    const writer = async (): Promise<void> => {
      await inParallel(3, ids, async (id) => {
        for (;;) {
          try {
            const outcome = await accept(id);
            expect([outcome.__typename, outcome.state]).toContain('ACCEPTED');
            accepted.add(id);
            // Slowly, so that there is load at every kill.
            await pause(60);
            return;
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            for (const code of error.codes) codes.add(code);
            await pause(100);
          }
        }
      });
    };
    const reading = reader();
    const writing = writer();
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(200 + random() * 1_000);
      await postgres.kill();
      await until(async () => (await service.ready()).body['status'] === 'degraded', 'readiness says degraded');
      expect(await service.ready()).toMatchObject({ status: 200, body: { status: 'degraded', database: 'down' } });
      await until(async () => (await databaseUp()) === 0, 'the metrics say that the database is down');
      const refused: unknown = await publish().catch((error: unknown) => error);
      if (!(refused instanceof Refused)) throw new Error(`not refused: ${JSON.stringify(refused)}`);
      expect(RETRIABLE).toContain(refused.codes[0]);
      const before = reads.answered;
      await until(() => reads.answered > before + 5, 'reads go on');
      await postgres.start();
      await until(async () => (await service.ready()).body['status'] === 'ready', 'it recovers by itself');
      await until(async () => (await databaseUp()) === 1, 'the metrics say that the database is up');
      await until(async () => {
        const outcome = await publish().catch(() => undefined);
        if (outcome?.__typename === 'ReleasePublished') published.add(outcome.release?.version ?? 'none');
        return outcome !== undefined;
      }, 'it writes again');
    }
    await writing;
    isOver = true;
    await reading;
    expect(reads.failed).toEqual([]);
    // A fault of the program would say INTERNAL, and its log would say why.
    expect(service.log.filter((line) => line.includes('failed inside'))).toEqual([]);
    expect([...codes].filter((code) => !RETRIABLE.includes(code))).toEqual([]);
    expect(accepted.size).toBe(PROPOSALS);
    console.log(
      `kill -9 of PostgreSQL ${KILLS} times: ${reads.answered} reads, none failed; ${accepted.size} proposals and ` +
        `${published.size} releases acknowledged; meanwhile ${[...codes].sort().join(', ')}`,
    );
    await withDataSource(async (dataSource) => {
      await expectSound(dataSource, { accepted, published });
    });
  }, 300_000);
});
