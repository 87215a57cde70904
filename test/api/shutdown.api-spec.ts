import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { link } from '../../src/catalogue/link.js';
import type { Snapshot } from '../../src/catalogue/snapshot.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

let api: Api;
let address: string;
/** lets the query that waits for its release go on */
let goOn: () => void;
let waiting: Promise<void>;

beforeEach(async () => {
  const store = memoryStore(link(sampleParts()));
  let arrive: () => void;
  waiting = new Promise((resolve) => (arrive = resolve));
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const at = async (version: string): Promise<Snapshot> => {
    arrive();
    await gate;
    return await store.at(version);
  };
  api = await openApi({ current: () => store.current(), releases: () => store.releases(), at });
  await api.app.listen(0, '127.0.0.1');
  address = await api.app.getUrl();
});
afterEach(() => api.close());

const ask = (query: string) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

describe('a stop', () => {
  it('finishes the query that runs, and takes no new one', async () => {
    const running = ask('query @inContext(release: "2026.11.0") { context { release { version } } }');
    await waiting;
    const closing = api.close();
    while (api.app.getHttpServer().listening) await pause(10);
    await expect(ask('{ limits { code } }')).rejects.toThrow('fetch failed');
    goOn();
    const reply = await running;
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ data: { context: { release: { version: '2026.11.0' } } } });
    const before = performance.now();
    await closing;
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('does not wait for connections on which nothing is asked', async () => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    await once(socket, 'connect');
    await ask('{ limits { code } }').then((reply) => reply.text());
    const before = performance.now();
    await api.close();
    expect(performance.now() - before).toBeLessThan(2000);
    socket.destroy();
  });
});
