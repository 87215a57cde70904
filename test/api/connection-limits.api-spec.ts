import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Socket } from 'node:net';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';
import { crowd, SLOW, withSlowRelease } from '../setup/slow-release.js';

const HURRY = { headersMs: 100, requestMs: 200, lookMs: 20 };

describe('a connection', () => {
  let api: Api;
  let port: number;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    api = await openApi(memoryStore(link(sampleParts())), { connectionLimits: HURRY });
    await api.app.listen(0, '127.0.0.1');
    port = Number(new URL(await api.app.getUrl()).port);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await api.close();
  });

  /** What comes until the connection is closed. */
  async function say(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    sockets.push(socket);
    let answer = '';
    socket.on('data', (part) => (answer += String(part)));
    socket.on('error', () => undefined);
    socket.write(text);
    await new Promise((closed) => socket.once('close', closed));
    return answer;
  }

  it('is closed where the headers do not come', async () => {
    expect(await say('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is closed where the body does not come', async () => {
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';
    expect(await say(head)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is refused an address or headers of more than 16 kB', async () => {
    const long = 'x'.repeat(17_000);
    expect(await say(`GET /${long} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await say(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${long}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('connections', () => {
  it('are closed at once beyond a number', async () => {
    const api = await openApi(memoryStore(link(sampleParts())), { connectionLimits: { connections: 3 } });
    await api.app.listen(0, '127.0.0.1');
    const port = Number(new URL(await api.app.getUrl()).port);
    const opened = Array.from({ length: 5 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    try {
      let closed = 0;
      await new Promise<void>((enough) => {
        for (const socket of opened) socket.once('close', () => (closed += 1) === 2 && enough());
      });
      expect(opened.filter((socket) => !socket.destroyed)).toHaveLength(3);
    } finally {
      for (const socket of opened) socket.destroy();
      await api.close();
    }
  });
});

describe('requests of one client at the same time', () => {
  it('wait for each other beyond a number, and all are answered', async () => {
    await withSlowRelease({ access: { concurrent: 2 } }, async (api, come) => {
      const slow = [api.ask(SLOW), api.ask(SLOW)];
      const quick = Array.from({ length: 10 }, () => api.ask('{ context { asOf } }'));
      come();
      const answers = await Promise.all([...slow, ...quick]);
      expect(answers.map(({ status, errors }) => [status, errors])).toEqual(answers.map(() => [200, []]));
    });
  });

  it('are counted by token where one is shown, and say when to come again', async () => {
    await withSlowRelease({ access: { concurrent: 1 } }, async (api) => {
      const ask = await api.as([]);
      const refused = await crowd(ask);
      expect([refused.status, refused.errors[0]?.extensions]).toEqual([
        429,
        { code: 'TOO_MANY_CONCURRENT', retryAfterSeconds: 1 },
      ]);
      expect((await api.ask('{ context { asOf } }')).errors).toEqual([]);
    });
  });

  it('give their places back when their connection closes, however many were sent on it at once', async () => {
    await withSlowRelease({ access: { concurrent: 4 } }, async (api) => {
      await api.app.listen(0, '127.0.0.1');
      const address = await api.app.getUrl();
      const { port } = new URL(address);
      const body = JSON.stringify({ query: SLOW });
      const one = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`;
      for (let i = 0; i < 5; i += 1) {
        const socket = connect(Number(port), '127.0.0.1');
        await new Promise((sent) => socket.write(one.repeat(4), sent));
        await new Promise((closed) => socket.once('close', closed).resetAndDestroy());
      }
      const reply = await fetch(`${address}/graphql?query=${encodeURIComponent('{ context { asOf } }')}`);
      expect(reply.status).toBe(200);
    });
  });
});
