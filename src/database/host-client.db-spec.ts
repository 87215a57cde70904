import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cableTo } from '../../test/setup/cable.js';
import { createEmptyDatabase, type TestDatabase } from '../../test/setup/database.js';
import { until } from '../../test/setup/service-process.js';
import { ChannelListener, type Signal } from './channel-listener.service.js';
import { createDataSource } from './data-source.service.js';
import { HostClient } from './host-client.service.js';

const message = (type: string, content: string) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + content.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(content)]);
};

/** What a replica says to whoever connects: no password is needed, it is in hot standby, it is ready. */
const REPLICA = [message('R', '\0\0\0\0'), message('S', 'in_hot_standby\0on\0'), message('Z', 'I')];

describe('a client of several hosts', () => {
  let database: TestDatabase;
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
    await database.drop();
  });

  async function listening(answer: (socket: Socket) => void): Promise<{ server: Server; host: string }> {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      answer(socket);
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return { server, host: `127.0.0.1:${String((server.address() as AddressInfo).port)}` };
  }

  const replica = async () =>
    (await listening((socket) => socket.once('data', () => socket.write(Buffer.concat(REPLICA))))).host;
  const silent = async () => (await listening(() => undefined)).host;
  async function dead(): Promise<string> {
    const { server, host } = await listening(() => undefined);
    server.close();
    await once(server, 'close');
    return host;
  }
  const primary = () => new URL(database.url).host;
  const urlOf = (...hosts: readonly string[]) =>
    `${database.url.replace(primary(), hosts.join(','))}?target_session_attrs=read-write`;

  async function connected(url: string): Promise<{ readonly port: number; readonly onlyReads: boolean }> {
    const client = new HostClient({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return { port: client.port, onlyReads: client.onlyReads };
    } finally {
      await client.end();
    }
  }

  it('goes to the one that takes writes, wherever it stands in the list', async () => {
    const [gone, mute, reader] = [await dead(), await silent(), await replica()];
    const writer = { port: Number(primary().split(':')[1]), onlyReads: false };
    expect(await connected(urlOf(gone, mute, reader, primary()))).toEqual(writer);
    expect(await connected(urlOf(primary(), reader))).toEqual(writer);
    expect(await connected(urlOf(primary()))).toEqual(writer);
  });

  it('goes to one that only reads while no other answers', async () => {
    const reader = await replica();
    const port = Number(reader.split(':')[1]);
    expect(await connected(urlOf(await dead(), reader))).toEqual({ port, onlyReads: true });
    expect(await connected(urlOf(reader))).toEqual({ port, onlyReads: true });
  });

  it('looks again where the one that took writes is gone, and finds it when it is back', async () => {
    const [cable, reader] = [await cableTo(database.url), await replica()];
    const url = urlOf(reader, new URL(cable.url).host);
    const writer = { port: Number(new URL(cable.url).port), onlyReads: false };
    expect([await connected(url), await connected(url)]).toEqual([writer, writer]);
    cable.cut();
    await expect(connected(url)).rejects.toThrow();
    expect(await connected(url)).toEqual({ port: Number(reader.split(':')[1]), onlyReads: true });
    cable.mend();
    expect(await connected(url)).toEqual(writer);
    await cable.close();
  });

  it('says why where none lets it in: what does not pass by itself rather than what does', async () => {
    const [gone, other] = [await dead(), await dead()];
    await expect(connected(urlOf(gone, other))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const missing = new URL(database.url);
    missing.pathname = '/no-such-database';
    const url = missing.href.replace(primary(), `${gone},${primary()}`);
    await expect(connected(url)).rejects.toMatchObject({ code: '3D000' });
  });

  it('is what a data source and those who wait for notices use', async () => {
    const url = urlOf(await dead(), primary());
    const dataSource = await createDataSource({ url, entities: [], migrations: [], poolSize: 2 }).initialize();
    const signals: [Signal, string][] = [];
    const listener = new ChannelListener({
      ...{ dataSource, channel: 'news', application: 'test', pollMs: 60_000, firstRetryMs: 10, lastRetryMs: 100 },
      onSignal: (signal, payload) => signals.push([signal, payload]),
      onLost: () => undefined,
    });
    await listener.start();
    await dataSource.query("select pg_notify('news', 'from the primary')");
    await until(() => signals.length > 1, 'the notice comes');
    expect(signals).toEqual([
      ['connection', ''],
      ['notice', 'from the primary'],
    ]);
    await listener.stop();
    await dataSource.destroy();
  });

  it('keeps no session that only reads: the next one may write', async () => {
    const readOnly = async (is: 'on' | 'off') => {
      const name = new URL(database.url).pathname.slice(1);
      const client = new HostClient({ connectionString: database.url });
      await client.connect();
      await client.query('set default_transaction_read_only = off');
      await client.query(`alter database "${name}" set default_transaction_read_only = ${is}`);
      await client.end();
    };
    await readOnly('on');
    const parts = { url: database.url, entities: [], migrations: [], poolSize: 1 };
    const dataSource = await createDataSource(parts).initialize();
    await expect(dataSource.query('create table written (id integer)')).rejects.toMatchObject({ code: '25006' });
    await readOnly('off');
    await dataSource.query('create table written (id integer)');
    const pid = async () => await dataSource.query<readonly unknown[]>('select pg_backend_pid()');
    // One that writes is kept.
    expect(await pid()).toEqual(await pid());
    await dataSource.destroy();
  });
});
