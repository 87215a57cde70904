import type { SnapshotSource } from '../catalogue/snapshot.js';

export const FEEDS_OPTIONS = Symbol('feeds options');

export interface FeedsOptions {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  /** the address of the registry, without a trailing slash */
  readonly publicUrl: () => string;
}
