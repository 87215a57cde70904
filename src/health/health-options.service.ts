import type { SnapshotSource } from '../catalogue/snapshot.js';
import type { DatabaseState } from './database-state.js';

/** Injection token: what health is told from. */
export const HEALTH_OPTIONS = Symbol('healthOptions');

export interface HealthOptions {
  readonly store: SnapshotSource;
  /** how the database does; reads do without it */
  readonly databaseState: () => Promise<DatabaseState>;
  /** whether the service was told to stop and goes on for a while; absent: never */
  readonly isDraining?: () => boolean;
}
