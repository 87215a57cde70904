import type { SnapshotSource } from '../catalogue/snapshot.js';

export const PERMALINK_OPTIONS = Symbol('permalink options');

export interface PermalinkOptions {
  readonly store: SnapshotSource;
  readonly publicUrl: () => string;
}
