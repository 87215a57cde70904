import type { SnapshotSource } from '../catalogue/snapshot.js';
import type { PageRenderer } from './pages.js';
import type { ReadTombstones } from './retirements.service.js';

export const PERMALINK_OPTIONS = Symbol('permalink options');

export interface PermalinkOptions {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  readonly publicUrl: () => string;
  /** how pages look */
  readonly pages: PageRenderer;
  /** what editors said of entries that they retired; absent where nobody edits */
  readonly tombstones?: ReadTombstones | undefined;
}
