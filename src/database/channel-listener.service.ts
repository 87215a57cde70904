import type { ClientConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { HostClient } from './host-client.service.js';

/** Why to look: a notice came, the connection is new, or the time of the poll is up. */
export type Signal = 'notice' | 'connection' | 'poll';

export interface ListenerParts {
  readonly dataSource: DataSource;
  readonly channel: string;
  /** what the server calls the connection */
  readonly application: string;
  /** something may have happened; with a notice, what it says */
  readonly onSignal: (signal: Signal, payload: string) => void;
  /** the connection was lost, or not made: told once, until it stands again */
  readonly onLost: (error: unknown) => void;
  readonly pollMs: number;
  /** wait before the first attempt to connect again; doubles up to `lastRetryMs` */
  readonly firstRetryMs: number;
  readonly lastRetryMs: number;
}

/** Hears notices of one channel over a connection of its own, which it makes anew whenever it is lost. */
export class ChannelListener {
  private client: HostClient | null = null;
  private poll: NodeJS.Timeout | null = null;
  private retry: NodeJS.Timeout | null = null;
  private failures = 0;
  private stopped = false;
  private heard = false;

  constructor(private readonly parts: ListenerParts) {}

  /** Resolves after the first attempt to connect, whether or not it succeeded. */
  async start(): Promise<void> {
    this.poll = setInterval(() => this.parts.onSignal('poll', ''), this.parts.pollMs);
    this.poll.unref();
    await this.connect();
  }

  /** Whether notices are heard now, as far as the connection shows. */
  get isListening(): boolean {
    return this.heard;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.poll !== null) clearInterval(this.poll);
    if (this.retry !== null) clearTimeout(this.retry);
    const { client } = this;
    this.client = null;
    this.heard = false;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new HostClient(clientConfig(this.parts));
    // Without a handler a cut connection would end the process.
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the connection ended')));
    client.on('notification', ({ payload }) => this.parts.onSignal('notice', payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(this.parts.channel)}`);
      this.failures = 0;
      this.heard = this.client === client;
      this.parts.onSignal('connection', '');
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: HostClient, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    this.heard = false;
    void client.end().catch(() => undefined);
    if (this.failures === 0) this.parts.onLost(error);
    const wait = Math.min(this.parts.lastRetryMs, this.parts.firstRetryMs * 2 ** this.failures++);
    this.retry = setTimeout(() => void this.connect(), wait);
    this.retry.unref();
  }
}

function clientConfig({ dataSource: { options }, application }: ListenerParts): ClientConfig {
  if (options.type !== 'postgres') throw new Error(`notices need PostgreSQL, not ${options.type}`);
  return {
    connectionString: options.url,
    application_name: application,
    connectionTimeoutMillis: options.connectTimeoutMS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
