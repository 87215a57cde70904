import type { SnapshotSource } from '../catalogue/snapshot.js';

export const FIGURES_OPTIONS = Symbol('figures options');

export interface FiguresOptions {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  /** the address under which people reach the service, without a trailing slash */
  readonly publicUrl: () => string;
}
