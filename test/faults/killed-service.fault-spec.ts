import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { editing, pair, Refused } from './editing.js';
import { inParallel, numbers } from './in-parallel.js';
import { expectSound } from './invariants.js';
import { type People, people } from './people.js';
import { randomFrom } from './random.js';
import { RestartedService } from './restarted-service.js';

const SEED = 20261122;
const OPERATIONS = 200;
/** Every so many operations is a publication. */
const PUBLISH_EVERY = 8;
const MOST_KILLS = 8;

describe('a service that is killed at random moments', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let tokens: People;
  let service: RestartedService;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    service = await RestartedService.start(database.url);
    dataSource = await database.connect();
    tokens = await people(dataSource);
  }, 180_000);
  afterAll(async () => {
    await service.end();
    await database.drop();
  });

  it('loses nothing that it has acknowledged, in 200 accepts and publishes', async () => {
    const begun = performance.now();
    const random = randomFrom(SEED);
    const { approved, accept, publish } = editing(service, tokens);
    const proposals = new Map<number, string>();
    const isPublication = (n: number) => n % PUBLISH_EVERY === PUBLISH_EVERY - 1;
    const accepts = numbers(OPERATIONS).filter((n) => !isPublication(n));
    await inParallel(3, accepts, async (n) => {
      proposals.set(n, await approved(`Pair ${String(n)}`, pair(n)));
    });
    const prepared = performance.now();

    const accepted = new Set<string>();
    const published = new Set<string>();
    let unknown = 0;
    const once = async (n: number): Promise<void> => {
      if (isPublication(n)) {
        const { __typename, release } = await publish();
        if (__typename === 'ReleasePublished') published.add(release?.version ?? 'none');
        else expect(__typename).toBe('NothingToPublish');
      } else {
        const id = proposals.get(n) ?? '';
        const outcome = await accept(id);
        expect([outcome.__typename, outcome.state]).toContain('ACCEPTED');
        accepted.add(id);
      }
    };
    service.killAtRandom(random, MOST_KILLS);
    await inParallel(4, numbers(OPERATIONS), async (n) => {
      for (;;) {
        await service.up();
        try {
          await once(n);
          return;
        } catch (error) {
          // What the service refused with a code, or what broke off: done or not, nobody was told.
          if (!(error instanceof Refused) && !isBroken(error)) throw error;
          // One of two is not tried again, so that some stay as the fault left them.
          if (random() < 0.5) {
            unknown++;
            return;
          }
        }
      }
    });
    await service.spare();
    expect(service.kills).toBeGreaterThanOrEqual(3);
    const { release, __typename } = await publish();
    if (__typename === 'ReleasePublished') published.add(release?.version ?? 'none');
    const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);
    console.log(
      `kill -9 of the service ${service.kills} times: ${accepted.size} of ${accepts.length} proposals acknowledged, ` +
        `${published.size} releases, ${unknown} left open; ${seconds(prepared)} s, ${seconds(begun)} s with preparation`,
    );
    await expectSound(dataSource, { accepted, published });
  }, 600_000);
});

/** What `fetch` throws where the connection is refused or breaks off. */
function isBroken(error: unknown): boolean {
  // By name: the classes of `fetch` are not those of the test's own world.
  if (typeof error !== 'object' || error === null) return false;
  return ['TypeError', 'SyntaxError'].includes(String(Reflect.get(error, 'name')));
}
