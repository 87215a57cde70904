import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { FuzzCase } from './cases.js';

/** What came back, as text; status 0 where it was no answer over HTTP, or none. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** How long bytes may go without an answer: some are the beginning of what never comes. */
const SILENCE_MS = 150;
/** No answer takes so long; a service that hangs does. */
const PATIENCE_MS = 60_000;
const NO_ANSWER: Reply = { status: 0, text: '' };

/** Sends cases to a service, each on connections that are kept where that makes sense. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly hostname: string;
  private readonly port: number;

  constructor(address: string) {
    const { hostname, port } = new URL(address);
    this.hostname = hostname;
    this.port = Number(port);
  }

  /** @throws Error where nothing comes for a minute */
  async send(given: FuzzCase): Promise<Reply> {
    if (given.kind === 'http') return await this.http(given);
    if (given.kind === 'raw') return await this.raw(given.pieces);
    return await this.socket(given.messages);
  }

  close(): void {
    this.agent.destroy();
  }

  private http({ method, path, headers, body }: Extract<FuzzCase, { kind: 'http' }>): Promise<Reply> {
    const { hostname, port, agent } = this;
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const length = bytes === undefined ? {} : { 'content-length': bytes.length };
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, agent, method, path, headers: { ...headers, ...length } }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', () => resolve(NO_ANSWER));
        reply.on('end', () => {
          const isText = /text|json|xml|svg/.test(reply.headers['content-type'] ?? '');
          const text = isText ? Buffer.concat(parts).toString('utf8') : '';
          resolve({ status: reply.statusCode ?? 0, text });
        });
      });
      asked.setTimeout(PATIENCE_MS, () => {
        reject(new Error('no answer for a minute'));
        asked.destroy();
      });
      asked.on('error', () => resolve(NO_ANSWER));
      asked.end(bytes);
    });
  }

  private async raw(pieces: readonly Buffer[]): Promise<Reply> {
    const socket = connect(this.port, this.hostname);
    const text = collect(socket);
    for (const piece of pieces) {
      if (socket.destroyed) break;
      socket.write(piece);
      if (pieces.length > 1) await new Promise((done) => setImmediate(done));
    }
    return { status: 0, text: await text };
  }

  private async socket(messages: readonly (string | Buffer)[]): Promise<Reply> {
    const client = new WebSocket(`ws://${this.hostname}:${this.port}/graphql`, 'graphql-transport-ws');
    const said: string[] = [];
    let stream: Socket | undefined;
    client.on('upgrade', (reply) => (stream = reply.socket));
    client.on('message', (data) => said.push(Buffer.from(data as Buffer).toString('utf8')));
    client.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
    await Promise.race([new Promise((resolve) => client.once('open', resolve)), closed]);
    for (const message of messages) {
      if (client.readyState !== WebSocket.OPEN) break;
      if (typeof message === 'string') client.send(message);
      else stream?.write(message);
    }
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, SILENCE_MS))]);
    client.terminate();
    await closed;
    return { status: 0, text: said.join('\n') };
  }
}

/** What comes on a connection until it is closed or says nothing any more; then it is closed. */
function collect(socket: Socket): Promise<string> {
  let text = '';
  socket.setTimeout(SILENCE_MS, () => socket.destroy());
  socket.on('data', (part: Buffer) => (text += part.toString('latin1')));
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.once('close', () => resolve(text)));
}
