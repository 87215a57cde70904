import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type RawData, WebSocket } from 'ws';

/** A message of the protocol graphql-transport-ws. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A WebSocket on which a test says and reads the messages itself. */
export interface Subscriber {
  readonly socket: WebSocket;
  /** what came so far */
  readonly messages: readonly Message[];
  send(message: Message): void;
  /** the n-th message from 0, waited for */
  message(n: number): Promise<Message>;
  subscribe(id: string, query: string, variables?: object): void;
  /** how it was closed, waited for */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

export interface SubscriberOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly protocol?: string;
}

/** @param address of the service, such as `http://127.0.0.1:4711` */
export async function openSocket(address: string, options: SubscriberOptions = {}): Promise<Subscriber> {
  const { protocol = 'graphql-transport-ws', headers = {} } = options;
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, protocol, { headers });
  const messages: Message[] = [];
  socket.on('message', (data: RawData) => messages.push(JSON.parse((data as Buffer).toString('utf8')) as Message));
  const closed = once(socket, 'close').then((said) => ({ code: Number(said[0]), reason: String(said[1]) }));
  // Whoever waits for `closed` hears of it; who does not is not troubled.
  closed.catch(() => undefined);
  await once(socket, 'open');
  const subscriber: Subscriber = {
    socket,
    messages,
    send: (message) => socket.send(JSON.stringify(message)),
    message: async (n) => {
      await until(() => messages.length > n || socket.readyState === WebSocket.CLOSED);
      const message = messages[n];
      if (message === undefined) throw new Error(`The socket was closed after ${String(messages.length)} messages.`);
      return message;
    },
    subscribe: (id, query, variables) => subscriber.send({ id, type: 'subscribe', payload: { query, variables } }),
    closed,
  };
  return subscriber;
}

/** The same, with `connection_init` said and answered. */
export async function openSubscriber(address: string, payload?: object): Promise<Subscriber> {
  const subscriber = await openSocket(address);
  subscriber.send({ type: 'connection_init', payload });
  await subscriber.message(0);
  return subscriber;
}

/** Wait for a condition, half a minute at most. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${condition.toString()}`);
    await pause(5);
  }
}
