import type { SnapshotSource } from '../catalogue/snapshot.js';
import type { EditingOptions } from './editing/editing-options.service.js';
import type { ContestsOf } from './page.js';

export const DASHBOARD_OPTIONS = Symbol('dashboard options');

export interface DashboardOptions {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  /** the address under which people reach the service, without a trailing slash */
  readonly publicUrl: () => string;
  readonly editing: EditingOptions;
  /** absent where there is no database */
  readonly contestsOf?: ContestsOf | undefined;
}
