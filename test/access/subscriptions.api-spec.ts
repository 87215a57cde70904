import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { link } from '../../src/catalogue/link.js';
import { Events } from '../../src/graphql/events.service.js';
import type { SocketLimits } from '../../src/graphql/socket-limits.js';
import { type Api, openApi } from '../setup/api.js';
import { type PublishingStore, publishingStore } from '../setup/publishing-store.js';
import { sampleParts } from '../setup/sample-parts.js';
import { openSocket, openSubscriber, type Subscriber, until } from '../setup/subscriber.js';
import { tokenMemory } from '../setup/token-memory.js';

const CHANGED = 'subscription { catalogueChanged { version notes } }';

let api: Api;
let store: PublishingStore;
let events: Events;
let address: string;
const tokens = tokenMemory();
const sockets: Subscriber[] = [];

async function start(socketLimits: Partial<SocketLimits> = {}): Promise<void> {
  await api.close();
  await open(socketLimits);
}

async function open(socketLimits: Partial<SocketLimits>): Promise<void> {
  store = publishingStore(link(sampleParts()));
  events = new Events();
  api = await openApi(store, { events, socketLimits, access: { tokens, failures: 20 } });
  await api.app.listen(0, '127.0.0.1');
  address = await api.app.getUrl();
}

beforeEach(async () => open({}));
afterEach(async () => {
  for (const { socket } of sockets.splice(0)) socket.terminate();
  await api.close();
});

async function subscriber(payload?: object): Promise<Subscriber> {
  const opened = await openSubscriber(address, payload);
  sockets.push(opened);
  return opened;
}

/** The codes of the errors that a subscription is refused with. */
async function refusal(query: string, variables?: object): Promise<readonly unknown[]> {
  const client = await subscriber();
  client.subscribe('1', query, variables);
  const { payload } = await client.message(1);
  // What a resolver objects to comes as an answer with errors.
  const { errors = payload } = payload as { errors?: unknown };
  return (errors as readonly { extensions: { code: string } }[]).map((error) => error.extensions.code);
}

describe('catalogueChanged', () => {
  it('tells of each release in order, to the client of graphql-ws', async () => {
    const client = createClient({ url: `${address.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    const heard = client.iterate<{ catalogueChanged: { version: string; notes: string } }>({ query: CHANGED });
    const first = heard.next();
    await until(() => events.count() === 1);
    store.publish({ notes: 'one' });
    store.publish({ notes: 'two' });
    expect((await first).value).toEqual({ data: { catalogueChanged: { version: '2026.11.1', notes: 'one' } } });
    expect((await heard.next()).value).toEqual({ data: { catalogueChanged: { version: '2026.11.2', notes: 'two' } } });
    await heard.return?.();
    await until(() => events.count() === 0);
    await client.dispose();
  });

  it('begins with the newest release where the client knows an older one', async () => {
    store.publish();
    const client = await subscriber();
    client.subscribe('old', 'subscription { catalogueChanged(since: "2026.11.0") { version } }');
    expect(await client.message(1)).toEqual({
      id: 'old',
      type: 'next',
      payload: { data: { catalogueChanged: { version: '2026.11.1' } } },
    });
    client.subscribe('new', 'subscription { catalogueChanged(since: "2026.11.1") { version } }');
    await until(() => events.count() === 2);
    store.publish();
    const last = [await client.message(2), await client.message(3)];
    expect(last.map(({ id }) => id).sort()).toEqual(['new', 'old']);
  });

  it('ends for the client that leaves, also while nothing happens', async () => {
    const client = await subscriber();
    client.subscribe('1', CHANGED);
    client.subscribe('2', CHANGED);
    await until(() => events.count() === 2);
    client.send({ id: '1', type: 'complete' });
    await until(() => events.count() === 1);
    client.socket.terminate();
    await until(() => events.count() === 0);
  });
});

describe('a subscription keeps the limits of every operation', () => {
  const aliases = Array.from({ length: 61 }, (_, i) => `a${String(i)}: version`).join(' ');

  it.each([
    ['that does not fit the schema', 'subscription { catalogueChanged { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['with too many aliases', `subscription { catalogueChanged { ${aliases} } }`, 'TOO_MANY_ALIASES'],
    [
      'of two fields',
      'subscription { a: catalogueChanged { id } b: catalogueChanged { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that is a query', '{ limits { code } }', 'UNKNOWN_OPERATION'],
    ['that is a mutation', 'mutation { revokeToken(id: "token/1") { __typename } }', 'UNKNOWN_OPERATION'],
    [
      'pinned to no release',
      'subscription @inContext(release: "2020.1.0") { catalogueChanged { version } }',
      'UNKNOWN_RELEASE',
    ],
    ['with a wrong argument', `subscription { catalogueChanged(since: "${'x'.repeat(51)}") { id } }`, 'BAD_ARGUMENT'],
  ])('refuses one %s', async (_what, query, code) => {
    expect(await refusal(query)).toContain(code);
  });

  it('refuses variables that do not fit', async () => {
    const query = 'subscription S($since: String) { catalogueChanged(since: $since) { id } }';
    expect(await refusal(query, { since: 5 })).toEqual(['BAD_ARGUMENT']);
  });

  it('answers nothing over HTTP', async () => {
    expect((await api.ask(CHANGED)).errors[0]?.extensions.code).toBe('UNKNOWN_OPERATION');
  });
});

describe('who subscribes', () => {
  it('is verified by the token of connection_init, and refused with one that does not hold', async () => {
    const client = await subscriber({ Authorization: `Bearer ${await api.tokenFor(['reviewer'])}` });
    expect(client.messages[0]?.type).toBe('connection_ack');
    const expired = await api.tokenFor(['reviewer'], { expiresAt: '2026-11-02T00:00:00.000Z' });
    for (const authorization of [`Bearer ${expired}`, 'Bearer redlines_nonsense', 'Basic abc', 5, '']) {
      const other = await openSocket(address);
      other.send({ type: 'connection_init', payload: { Authorization: authorization } });
      expect(await other.closed).toEqual({ code: 4401, reason: 'UNAUTHENTICATED' });
      expect(other.messages).toEqual([]);
    }
  });

  it('is refused before the WebSocket opens where the header of the request does not hold', async () => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { authorization: 'Bearer redlines_nonsense' },
    });
    const [, reply] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    expect(reply.statusCode).toBe(401);
    socket.on('error', () => undefined);
    socket.terminate();
  });

  it('is cut off once the token is revoked', async () => {
    await start({ pingMs: 30 });
    const token = await api.tokenFor(['reviewer'], { id: 'token/00000000000000aa' });
    const client = await subscriber({ Authorization: `Bearer ${token}` });
    const admin = await api.as(['admin']);
    await admin('mutation { revokeToken(id: "token/00000000000000aa") { __typename } }');
    expect(await client.closed).toEqual({ code: 4401, reason: 'UNAUTHENTICATED' });
  });

  it('comes from a site or from no browser', async () => {
    await expect(openSocket(address, { headers: { origin: 'null' } })).rejects.toThrow('400');
    const client = await openSocket(address, { headers: { origin: 'https://elsewhere.example' } });
    sockets.push(client);
  });
});

describe('a client has limits', () => {
  it('of connections of one address and of one token', async () => {
    await start({ perAddress: 3, perToken: 1 });
    const payload = { Authorization: `Bearer ${await api.tokenFor([])}` };
    await subscriber(payload);
    const second = await openSocket(address);
    second.send({ type: 'connection_init', payload });
    expect(await second.closed).toEqual({ code: 4429, reason: 'RATE_LIMITED' });
    await subscriber();
    const third = await subscriber();
    const fourth = await openSocket(address);
    fourth.send({ type: 'connection_init' });
    expect((await fourth.closed).code).toBe(4429);
    third.socket.close();
    await third.closed;
    await subscriber();
  });

  it('of connections in all', async () => {
    await start({ connections: 1 });
    await subscriber();
    expect((await (await openSocket(address)).closed).code).toBe(1013);
  });

  it('of subscriptions and of messages', async () => {
    await start({ subscriptions: 2, messages: 6 });
    const client = await subscriber();
    for (const id of ['1', '2', '3']) client.subscribe(id, CHANGED);
    expect(await client.message(1)).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    for (let i = 0; i < 3; i++) client.send({ type: 'ping' });
    expect(await client.closed).toEqual({ code: 4429, reason: 'RATE_LIMITED' });
  });

  it('of the length of a message, of the time to begin, and of the protocol', async () => {
    await start({ initMs: 50, messageBytes: 1000 });
    expect((await (await openSocket(address)).closed).code).toBe(4408);
    const long = await openSocket(address);
    long.send({ type: 'connection_init', payload: { text: 'x'.repeat(1000) } });
    expect((await long.closed).code).toBe(1009);
    const rubbish = await openSocket(address);
    rubbish.socket.send('rubbish');
    expect((await rubbish.closed).code).toBe(4400);
    await expect(openSocket(address, { protocol: 'graphql-ws' })).rejects.toThrow();
  });

  it('of slowness: who does not read is cut off, and nothing piles up', async () => {
    await start({ sendMs: 300 });
    const client = await subscriber();
    client.subscribe('1', CHANGED);
    await until(() => events.count() === 1);
    client.socket.pause();
    const notes = 'x'.repeat(4_000_000);
    for (let i = 0; i < 20; i++) store.publish({ notes });
    await until(() => events.count() === 0);
    expect(api.log.some(({ msg }) => msg === 'A subscriber does not read and is cut off')).toBe(true);
    client.socket.resume();
    expect((await client.closed).code).toBe(1006);
  });

  it('of silence: who does not answer a ping is gone', async () => {
    await start({ pingMs: 50 });
    const client = await subscriber();
    client.subscribe('1', CHANGED);
    await until(() => events.count() === 1);
    client.socket.pause();
    await until(() => events.count() === 0);
  });
});

describe('a request that offers another protocol than WebSocket', () => {
  it('is answered as if it had not, with its body', async () => {
    const body = JSON.stringify({ query: '{ limits { code } }' });
    const { hostname, port } = new URL(address);
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      connection: 'Upgrade, HTTP2-Settings',
      upgrade: 'h2c',
      'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA',
    };
    const asking = request({ hostname, port, path: '/graphql', method: 'POST', headers });
    asking.end(body);
    const [reply] = (await once(asking, 'response')) as [IncomingMessage];
    expect(reply.statusCode).toBe(200);
    expect(JSON.parse(await text(reply))).toHaveProperty('data.limits');
  });
});

describe('a service that stops', () => {
  it('says good-bye to those who subscribed', async () => {
    const client = await subscriber();
    client.subscribe('1', CHANGED);
    await until(() => events.count() === 1);
    await api.close();
    expect(await client.closed).toEqual({ code: 1001, reason: 'The service stops.' });
    expect(events.count()).toBe(0);
  });
});
