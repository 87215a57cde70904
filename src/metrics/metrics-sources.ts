import type { SnapshotSource } from '../catalogue/snapshot.js';

/** What a cache of answers, or of their parts, counts, since the process started. */
export interface CacheCounters {
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
  /** held now */
  readonly entries: number;
  readonly bytes: number;
}

/** Connections to the database. */
export interface PoolState {
  readonly inUse: number;
  readonly idle: number;
  /** who waits for one */
  readonly waiting: number;
}

/** As far as it is known without asking. */
export interface DatabaseState {
  readonly isUp: boolean;
  /** whether notices are heard, by what they are about */
  readonly listening: Readonly<Record<string, boolean>>;
  readonly pool: PoolState;
}

/** Where numbers come from that are looked up when somebody asks. None asks the database, none throws. */
export interface MetricsSources {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  /** catalogues in memory */
  readonly releasesHeld?: () => number;
  readonly database?: () => DatabaseState;
  readonly answers?: () => CacheCounters;
  readonly parts?: () => CacheCounters;
  readonly sockets?: () => { readonly connections: number; readonly subscriptions: number };
}
