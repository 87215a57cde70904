import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import type { Id } from '../catalogue/ids.js';
import { ChannelListener } from '../database/channel-listener.service.js';
import { EDITORIAL_CHANNEL } from './channel.js';
import type { Contest } from './contests/contest.js';
import { readContests } from './contests/contest-table.service.js';
import { loadTombstones, type Tombstone } from './history/tombstones.service.js';

export interface LiveOptions {
  /** how often to look for what no notice told (30 s) */
  readonly pollMs?: number;
  /** wait before the first attempt to connect again (100 ms), doubling up to `lastRetryMs` (500 ms) */
  readonly firstRetryMs?: number;
  readonly lastRetryMs?: number;
  readonly log?: (level: 'info' | 'warn', message: string) => void;
  /** told of each proposal that changed, by its id */
  readonly onProposal?: (id: string) => void;
}

/**
 * What readers see beside a release: open contests, and what became of retired entries. Held in memory and brought up
 * to date by notices, so that reading goes on while the database is away.
 */
export class LiveEditorial {
  private open: ReadonlyMap<Id, readonly Contest[]> | null = null;
  private stones: ReadonlyMap<Id, Tombstone> | null = null;
  /** counts how often what is held became something else */
  edition = 0;
  private listener: ChannelListener | null = null;
  private refreshing: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: LiveOptions = {},
  ) {}

  async start(): Promise<void> {
    const { pollMs = 30_000, firstRetryMs = 100, lastRetryMs = 500, log, onProposal } = this.options;
    await this.refresh();
    this.listener = new ChannelListener({
      ...{ dataSource: this.dataSource, channel: EDITORIAL_CHANNEL, application: 'redlines-registry editorial' },
      ...{ pollMs, firstRetryMs, lastRetryMs },
      onSignal: (_, payload) => {
        if (payload.startsWith('proposal/')) onProposal?.(payload);
        else void this.refresh();
      },
      onLost: (error) => log?.('warn', `waiting for editors: ${messageOf(error)}`),
    });
    await this.listener.start();
  }

  async stop(): Promise<void> {
    await this.listener?.stop();
    this.listener = null;
    await this.refreshing;
  }

  /** Whether notices of editors are heard. */
  get isListening(): boolean {
    return this.listener?.isListening ?? false;
  }

  /** Open contests of a claim, oldest first; null where the database was away ever since the start. */
  contestsOf(claim: Id): readonly Contest[] | null {
    return this.open === null ? null : (this.open.get(claim) ?? []);
  }

  /** What was retired, by id; nothing where the database was away ever since the start. */
  tombstones(): ReadonlyMap<Id, Tombstone> {
    return this.stones ?? new Map();
  }

  /** Look again now. Never fails: what is held stays. */
  async refresh(): Promise<void> {
    this.again = true;
    this.refreshing ??= this.refreshUntilQuiet();
    await this.refreshing;
  }

  private async refreshUntilQuiet(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        const { manager } = this.dataSource;
        const open = Map.groupBy(await readContests(manager, { open: true }), ({ claimId }) => claimId);
        const stones = await loadTombstones(manager);
        if (!isDeepStrictEqual([open, stones], [this.open, this.stones])) this.edition += 1;
        [this.open, this.stones] = [open, stones];
      } catch (error) {
        this.options.log?.('warn', `contests and retired entries stay as they were: ${messageOf(error)}`);
      }
    }
    this.refreshing = null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
