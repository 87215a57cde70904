import pg from 'pg';
import type { DataSource } from 'typeorm';
import { RELEASE_CHANNEL } from './publish.service.js';

/** Why to look: a notice came, the connection is new, or the time of the poll is up. */
export type Signal = 'notice' | 'connection' | 'poll';

export interface ListenerParts {
  readonly dataSource: DataSource;
  /** something may have been published */
  readonly onSignal: (signal: Signal) => void;
  readonly onLost: (error: unknown) => void;
  readonly pollMs: number;
  /** wait before the first attempt to connect again; doubles up to `lastRetryMs` */
  readonly firstRetryMs: number;
  readonly lastRetryMs: number;
}

/** Hears of releases over a connection of its own, which it makes anew whenever it is lost. */
export class ReleaseListener {
  private client: pg.Client | null = null;
  private poll: NodeJS.Timeout | null = null;
  private retry: NodeJS.Timeout | null = null;
  private failures = 0;
  private stopped = false;

  constructor(private readonly parts: ListenerParts) {}

  /** Resolves after the first attempt to connect, whether or not it succeeded. */
  async start(): Promise<void> {
    this.poll = setInterval(() => this.parts.onSignal('poll'), this.parts.pollMs);
    this.poll.unref();
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.poll !== null) clearInterval(this.poll);
    if (this.retry !== null) clearTimeout(this.retry);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client(clientConfig(this.parts.dataSource));
    // Without a handler a cut connection would end the process.
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the connection ended')));
    client.on('notification', () => this.parts.onSignal('notice'));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${RELEASE_CHANNEL}`);
      this.failures = 0;
      this.parts.onSignal('connection');
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    void client.end().catch(() => undefined);
    this.parts.onLost(error);
    const wait = Math.min(this.parts.lastRetryMs, this.parts.firstRetryMs * 2 ** this.failures++);
    this.retry = setTimeout(() => void this.connect(), wait);
    this.retry.unref();
  }
}

function clientConfig({ options }: DataSource): pg.ClientConfig {
  if (options.type !== 'postgres') throw new Error(`releases need PostgreSQL, not ${options.type}`);
  return {
    connectionString: options.url,
    application_name: 'redlines-registry releases',
    connectionTimeoutMillis: options.connectTimeoutMS,
    keepAlive: true,
  };
}
