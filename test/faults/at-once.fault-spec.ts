import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { ServiceProcess, until } from '../setup/service-process.js';
import { editing, pair } from './editing.js';
import { inParallel, numbers } from './in-parallel.js';
import { expectSound } from './invariants.js';
import { type People, people } from './people.js';
import { randomFrom } from './random.js';

/** Two instances over one database, and many who want the same of them. */
describe('at the same time', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let tokens: People;
  let one: ServiceProcess;
  let other: ServiceProcess;
  const running: ServiceProcess[] = [];
  const accepted = new Set<string>();
  const published = new Set<string>();
  beforeAll(async () => {
    database = await createEmptyDatabase();
    running.push((one = await ServiceProcess.start(database.url)));
    running.push((other = await ServiceProcess.start(database.url)));
    dataSource = await database.connect();
    tokens = await people(dataSource);
  }, 180_000);
  afterAll(async () => {
    for (const service of running) await service.end();
    await database.drop();
  });

  it('two reviewers accept one proposal: it is accepted once', async () => {
    for (const n of numbers(10)) {
      const id = await editing(one, tokens).approved(`Pair ${String(n)}`, pair(n));
      const both = await Promise.all([
        editing(one, tokens).accept(id),
        editing(other, tokens).accept(id, tokens.second),
        editing(other, tokens).accept(id, tokens.publisher),
      ]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual([
        'NotAllowedInState',
        'NotAllowedInState',
        'Proposal',
      ]);
      accepted.add(id);
    }
    await expectSound(dataSource, { accepted, published });
  });

  it('two reviewers accept proposals that change one entry: the second is told of the conflict', async () => {
    const [judgement] = pair(0);
    const reworded = (meaning: string) => [
      { entry: judgement?.entry ?? '', content: { ...(judgement?.content ?? {}), meaning } },
    ];
    const first = await editing(one, tokens).approved('One wording', reworded('one wording'));
    const second = await editing(one, tokens).approved('Another wording', reworded('another wording'));
    const both = await Promise.all([
      editing(one, tokens).accept(first),
      editing(other, tokens).accept(second, tokens.second),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Proposal']);
    accepted.add(both[0].__typename === 'Proposal' ? first : second);
    await expectSound(dataSource, { accepted, published });
  });

  it('two publishers publish: there is one release of what was accepted', async () => {
    const publishers = [one, other, one, other].map((service) => editing(service, tokens).publish());
    const outcomes = await Promise.all(publishers);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      ...['NothingToPublish', 'NothingToPublish', 'NothingToPublish'],
      'ReleasePublished',
    ]);
    expect(new Set(outcomes.map(({ release }) => release?.version)).size).toBe(1);
    published.add(outcomes[0]?.release?.version ?? 'none');
    await expectSound(dataSource, { accepted, published });
  });

  it('clients go away half-way: what they began is done or not, and nothing is held', async () => {
    const random = randomFrom(7);
    const ids: string[] = [];
    await inParallel(3, numbers(24), async (n) => {
      ids.push(await editing(one, tokens).approved(`Left ${String(n)}`, pair(100 + n)));
    });
    // Before it is read, while it works, after it is done.
    for (const [n, id] of ids.entries()) {
      const leave = new AbortController();
      const { accept, publish } = editing(n % 2 === 0 ? one : other, tokens);
      const asked = (n % 6 === 5 ? publish(undefined, leave.signal) : accept(id, tokens.reviewer, leave.signal)).then(
        ({ __typename }) => {
          if (__typename === 'Proposal') accepted.add(id);
        },
        (error: unknown) => {
          expect(error).toMatchObject({ name: 'AbortError' });
        },
      );
      await pause(random() * 150);
      leave.abort();
      await asked;
    }
    // Half a request, too.
    const { hostname, port } = new URL(one.address);
    for (const length of [1, 60, 150]) {
      const socket = connect(Number(port), hostname);
      const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{"query": "mutation`;
      await new Promise((resolve) => socket.write(request.slice(0, length), resolve));
      socket.destroy();
    }
    const busy = `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
    await until(async () => {
      const [row]: readonly { readonly count: number }[] = await dataSource.query(busy);
      return row?.count === 0;
    }, 'no transaction is left open');
    expect(await one.ready()).toMatchObject({ status: 200, body: { status: 'ready' } });
    // Those who are still here get through.
    const { __typename } = await editing(one, tokens).publish();
    expect(['ReleasePublished', 'NothingToPublish']).toContain(__typename);
    await expectSound(dataSource, { accepted, published });
  });
});
