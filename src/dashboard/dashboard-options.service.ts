import type { SnapshotSource } from '../catalogue/snapshot.js';

export const DASHBOARD_OPTIONS = Symbol('dashboard options');

export interface DashboardOptions {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  /** the address under which people reach the service, without a trailing slash */
  readonly publicUrl: () => string;
}
