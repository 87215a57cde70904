import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Settings } from '../../src/settings.js';
import { type RunningService, startService } from '../../src/start-service.service.js';
import { samplesIn } from '../metrics/exposition.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';

/** The whole chain on a database without a table: migrations, seeds, release, store, server. */
describe('the service', () => {
  let database: TestDatabase;
  let settings: Settings;
  const running = new Set<RunningService>();

  beforeAll(async () => {
    database = await createEmptyDatabase();
    settings = {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.url,
      dataDir: '/nowhere',
      logLevel: 'silent',
      publicUrl: undefined,
      drainMs: 0,
      answerCacheBytes: 0,
      persistedDocuments: undefined,
      operationTimeoutMs: 0,
      access: { oidc: undefined, trustProxy: [], perAddress: 0, perToken: 0, failures: 0, concurrent: 0 },
      operations: { cors: '*', metricsToken: undefined, traces: undefined },
    };
  });
  afterAll(async () => {
    for (const service of running) await service.stop();
    await database.drop();
  });

  async function start(port = 0): Promise<RunningService & { readonly address: string }> {
    const service = await startService({ ...settings, port }, pino({ level: 'silent' }));
    running.add(service);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(service.banner)?.[0];
    if (address === undefined) throw new Error(`no address in ${service.banner}`);
    return { ...service, address };
  }

  async function ask(address: string, query: string): Promise<unknown> {
    const reply = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
    return await reply.json();
  }

  it('starts on nothing, seeds by itself, answers, and stops', async () => {
    const { banner, address, stop } = await start();
    expect(banner).toContain('173 interventions');
    expect(banner).toMatch(/Where are the holes against .+\?\n/);
    const ready = await fetch(`${address}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', release: expect.stringMatching(/^\d{4}\.\d{1,2}\.0$/), database: 'up' },
    ]);
    const { data } = (await ask(address, '{ interventions(first: 1) { totalCount nodes { id permalink } } }')) as {
      data: { interventions: { totalCount: number; nodes: { id: string; permalink: string }[] } };
    };
    const [first] = data.interventions.nodes;
    expect(first?.permalink).toBe(`${address}/${first?.id ?? ''}`);
    await stop();
    await expect(ask(address, '{ limits { code } }')).rejects.toThrow('fetch failed');
  });

  it('publishes nothing new the second time, and pins an operation to the release', async () => {
    const { address } = await start();
    const { data } = (await ask(address, '{ releases { totalCount nodes { version contentHash } } }')) as {
      data: { releases: { totalCount: number; nodes: { version: string; contentHash: string }[] } };
    };
    expect(data.releases.totalCount).toBe(1);
    const contentHash = data.releases.nodes[0]?.contentHash ?? '';
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    const version = data.releases.nodes[0]?.version ?? '';
    const metrics = samplesIn(await (await fetch(`${address}/metrics`)).text());
    for (const [name, value] of [
      [`redlines_release_info{content_hash="${contentHash}",version="${version}"}`, 1],
      ['redlines_releases', 1],
      ['redlines_releases_in_memory', 1],
      ['redlines_database_up', 1],
      ['redlines_database_listening{channel="releases"}', 1],
      ['redlines_database_listening{channel="editorial"}', 1],
      ['redlines_database_connections{state="waiting"}', 0],
    ] as const) {
      expect([name, metrics.get(name)]).toEqual([name, value]);
    }
    expect(metrics.get('redlines_database_connections{state="idle"}')).toBeGreaterThan(0);
    for (const name of ['process_resident_memory_bytes', 'process_start_time_seconds', 'nodejs_heap_size_used_bytes']) {
      expect(metrics.get(name)).toBeGreaterThan(0);
    }
    expect(
      [...metrics.keys()].filter((key) => /^nodejs_(eventloop_lag_p99_seconds|gc_duration)/.test(key)),
    ).not.toEqual([]);
    expect(await ask(address, `query @inContext(release: "${version}") { context { release { version } } }`)).toEqual({
      data: { context: { release: { version } } },
    });
  });

  it('says in one line that its port is taken, and leaves nothing behind', async () => {
    const { address } = await start();
    const port = Number(new URL(address).port);
    await expect(start(port)).rejects.toMatchObject({ name: 'StartupError', code: 'PORT_IN_USE' });
    expect(await ask(address, '{ limits { code } }')).toHaveProperty('data');
  });
});
