import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../../src/database/ask-server.service.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { ServiceProcess, until } from '../setup/service-process.js';
import { editing, pair } from '../faults/editing.js';
import { people } from '../faults/people.js';

/** What an instance does that finds no host but replicas; a database that takes no writes stands for one. */
describe('a service over a database that only reads', () => {
  let database: TestDatabase;
  const running: ServiceProcess[] = [];
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => {
    for (const service of running) await service.end();
    await database.drop();
  });

  async function readOnly(is: 'on' | 'off'): Promise<void> {
    const name = new URL(database.url).pathname.slice(1);
    await withClient(database.url, async (client) => {
      await client.query('set default_transaction_read_only = off');
      await client.query(`alter database "${name}" set default_transaction_read_only = ${is}`);
    });
  }

  async function start(): Promise<ServiceProcess> {
    const service = await ServiceProcess.start(database.url);
    running.push(service);
    return service;
  }

  it('does not start where there is no schema yet, and says why', async () => {
    await readOnly('on');
    await expect(start()).rejects.toThrow(/DATABASE_READ_ONLY.*only reads/);
  }, 120_000);

  it('serves what is published, says that it is degraded, and writes as soon as it can', async () => {
    await readOnly('off');
    const first = await start();
    const release = await first.release();
    const tokens = await people(await database.connect());
    await first.end();

    await readOnly('on');
    const service = await start();
    expect(await service.release()).toBe(release);
    expect(await service.ready()).toEqual({
      status: 200,
      body: { status: 'degraded', release, database: 'read-only' },
    });
    expect(service.log.join('\n')).toContain('DATABASE_READ_ONLY');
    const { create } = editing(service, tokens);
    await expect(create('A pair', pair(1))).rejects.toMatchObject({ codes: ['DATABASE_UNAVAILABLE'] });

    await readOnly('off');
    await until(async () => (await service.ready()).body['status'] === 'ready', 'it notices that it may write');
    expect(await create('A pair', pair(1))).toMatchObject({ __typename: 'Proposal' });
  }, 120_000);
});
