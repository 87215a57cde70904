import type { SnapshotSource } from '../catalogue/snapshot.js';

/** Injection token: what health is told from. */
export const HEALTH_OPTIONS = Symbol('healthOptions');

export interface HealthOptions {
  readonly store: SnapshotSource;
  /** whether the database answers; reads do without it */
  readonly databaseAnswers: () => Promise<boolean>;
}
