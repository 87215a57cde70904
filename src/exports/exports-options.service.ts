import type { SnapshotSource } from '../catalogue/snapshot.js';

export const EXPORTS_OPTIONS = Symbol('exports options');

export interface ExportsOptions {
  readonly store: SnapshotSource;
  /** the address of the registry, without a trailing slash */
  readonly publicUrl: () => string;
}
