import type { SnapshotSource } from '../catalogue/snapshot.js';

export const REPORTS_OPTIONS = Symbol('reports options');

export interface ReportsOptions {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  /** the address under which people reach the service, without a trailing slash */
  readonly publicUrl: () => string;
}
