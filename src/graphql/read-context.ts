import type { CalendarDate } from '../catalogue/dates.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import type { OperationTime } from './operation-time.js';

/** What every resolver gets: one snapshot and one day for the whole operation. */
export interface ReadContext {
  readonly snapshot: Snapshot;
  readonly asOf: CalendarDate;
  /** without a trailing slash */
  readonly publicUrl: string;
  /** of the operation; events have none */
  readonly time?: Pick<OperationTime, 'pause'>;
}
