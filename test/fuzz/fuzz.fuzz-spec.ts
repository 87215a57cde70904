import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../faults/people.js';
import { builtService } from '../setup/built-service.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { WatchedService } from '../setup/watched-service.js';
import type { Fuzzed } from './cases.js';
import { fuzz, fuzzedService } from './run.js';

/** Another seed is another 20,000; one case alone is sent again with CASE. */
const SEED = Number(process.env['SEED'] ?? 20261122);
const ONE = process.env['CASE'];
const FIRST = Number(ONE ?? 0);
const LAST = ONE === undefined ? Number(process.env['CASES'] ?? 20_000) : FIRST + 1;
const AT_ONCE = 8;
/** Of the heap, from half of the cases to the end, when all that fills has been filled. */
const MOST_GROWTH = 48_000_000;
const MINUTES_30 = 1_800_000;

describe('a service that is sent what nobody should send', () => {
  let database: TestDatabase;
  let service: WatchedService;
  let fuzzed: Fuzzed;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    service = await WatchedService.start({
      folder: await builtService(),
      environment: { DATABASE_URL: database.url, CONCURRENT_PER_CLIENT: '32' },
    });
    const { author } = await people(await database.connect());
    fuzzed = await fuzzedService(service, author);
  }, 300_000);
  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  const send = async (from: number, to: number) =>
    await fuzz(service, fuzzed, { seed: SEED, from, to, atOnce: AT_ONCE });

  it('knows what there is to be asked', () => {
    expect(fuzzed.routes.length).toBeGreaterThan(60);
    expect(fuzzed.routes).toContain('POST /graphql');
  });

  it(
    'blames itself for none of it, tells nothing of its inside, and does not grow',
    async () => {
      const half = Math.floor((FIRST + LAST) / 2);
      const wrong = [...(await send(FIRST, half))];
      const filled = await service.collected();
      wrong.push(...(await send(half, LAST)));
      expect(wrong).toEqual([]);
      const after = await service.collected();
      console.log(
        `${LAST - FIRST} cases of seed ${SEED}: heap ${mb(filled.heap)} MB after half, ${mb(after.heap)} MB after all; ` +
          `${after.caches.length} caches; RSS ${mb(after.rss)} MB`,
      );
      expect(after.heap - filled.heap).toBeLessThan(MOST_GROWTH);
      expect(after.caches.length).toBeGreaterThan(5);
      for (const { size, max, weight, maxWeight } of after.caches) {
        expect(max + maxWeight).toBeGreaterThan(0);
        if (max > 0) expect(size).toBeLessThanOrEqual(max);
        if (maxWeight > 0) expect(weight).toBeLessThanOrEqual(maxWeight);
      }
      const { status } = await fetch(`${service.address}/health/ready`);
      expect(status).toBe(200);
    },
    MINUTES_30,
  );
});

function mb(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
