import pg from 'pg';
import type { EventEmitter } from 'node:events';
import { isDatabaseAway } from './database-away.js';
import { urlsOfHosts } from '../database-url.js';

/** How long a host may take to say what it is, where there are others. */
const SAYS_MS = 3_000;

/**
 * What a server tells of itself by itself, now and whenever it changes (PostgreSQL 14 and later): either of them `on`
 * means that this session only reads.
 */
const READ_ONLY = ['in_hot_standby', 'default_transaction_read_only'] as const;

type Connected = ((error: Error) => void) | ((error: null, client: pg.Client) => void);

interface ParameterStatus {
  readonly parameterName: string;
  readonly parameterValue: string;
}

/** A session that knows whether it only reads: that of a replica, or of a server that was told not to take writes. */
class Session extends pg.Client {
  private readonly said = new Map<string, string>();

  constructor(config: pg.ClientConfig) {
    super(config);
    // Not part of the types of pg, though of its documented protocol.
    const { connection } = this as unknown as { readonly connection: EventEmitter };
    connection.on('parameterStatus', ({ parameterName, parameterValue }: ParameterStatus) => {
      this.said.set(parameterName, parameterValue);
    });
  }

  get onlyReads(): boolean {
    return READ_ONLY.some((name) => this.said.get(name) === 'on');
  }
}

/**
 * A client of pg whose `connectionString` may list several hosts. It connects to the one that takes writes, whichever
 * that is at the moment; while none does, to one that only reads.
 */
export class HostClient extends Session {
  private readonly config: pg.ClientConfig;
  private readonly urls: readonly string[];

  constructor(config: pg.ClientConfig = {}) {
    const urls = urlsOfHosts(config.connectionString ?? '');
    const [first = config.connectionString] = urls;
    super({ ...config, ...(first !== undefined && { connectionString: first }) });
    this.config = config;
    this.urls = urls;
  }

  override connect(): Promise<pg.Client>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.Client> | undefined {
    const connecting = this.connectToBest();
    if (callback === undefined) return connecting;
    // Outside of the promise: what the callback throws is not ours to catch.
    const tell = callback as (error: unknown, client?: pg.Client) => void;
    connecting.then(
      (client) => process.nextTick(tell, null, client),
      (error: unknown) => process.nextTick(tell, error),
    );
    return undefined;
  }

  private async connectToBest(): Promise<pg.Client> {
    if (this.urls.length < 2) return await super.connect();
    const hosts = this.urls.join(' ');
    Object.assign(this, lastWriter.get(hosts) ?? (await bestHostNow(this.urls, this.config)));
    try {
      await super.connect();
      if (this.onlyReads) lastWriter.delete(hosts);
      else lastWriter.set(hosts, { host: this.host, port: this.port });
      return this;
    } catch (error) {
      // A client connects once: the next one looks again.
      lastWriter.delete(hosts);
      throw error;
    }
  }
}

interface Host {
  readonly host: string;
  readonly port: number;
}

/** Of a list of hosts, the one that took writes when somebody last connected to it. */
const lastWriter = new Map<string, Host>();
const asking = new Map<string, Promise<Host>>();

/** Those who want to know it at the same time ask once. */
async function bestHostNow(urls: readonly string[], config: pg.ClientConfig): Promise<Host> {
  const hosts = urls.join(' ');
  const running = asking.get(hosts);
  if (running !== undefined) return await running;
  const found = bestHost(urls, config).finally(() => asking.delete(hosts));
  asking.set(hosts, found);
  return await found;
}

/** All are asked at once: one that is gone without a word must not make others wait. */
async function bestHost(urls: readonly string[], config: pg.ClientConfig): Promise<Host> {
  const asked = urls.map(async (url) => await askHost({ ...config, connectionString: url }));
  const writers = asked.map(async (asking) => {
    const found = await asking;
    if (found.onlyReads) throw new Error('it only reads');
    return found;
  });
  try {
    return (await Promise.any(writers)).place;
  } catch {
    const answers = await Promise.allSettled(asked);
    const reader = answers.find((answer) => answer.status === 'fulfilled');
    if (reader !== undefined) return reader.value.place;
    throw mostTelling(answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : [])));
  }
}

async function askHost(config: pg.ClientConfig): Promise<{ readonly place: Host; readonly onlyReads: boolean }> {
  const session = new Session({ ...config, connectionTimeoutMillis: SAYS_MS });
  // A connection that breaks while it is closed would otherwise end the process.
  session.on('error', () => undefined);
  try {
    await session.connect();
    const { host, port, onlyReads } = session;
    return { place: { host, port }, onlyReads };
  } finally {
    void session.end().catch(() => undefined);
  }
}

/** Of several that refused, the one whose reason does not pass by itself: a wrong password rather than a dead host. */
function mostTelling(errors: readonly unknown[]): unknown {
  return errors.find((error) => !isDatabaseAway(error)) ?? errors[0];
}
