import type { Catalogue } from '../catalogue/catalogue.js';
import type { SnapshotSource } from '../catalogue/snapshot.js';

export const PERMALINK_OPTIONS = Symbol('permalink options');

export interface PermalinkOptions {
  readonly store: SnapshotSource;
  readonly publicUrl: () => string;
  /** answers of analyses by the first word of their address; each is given what stands behind its `?` */
  readonly answers: ReadonlyMap<string, (catalogue: Catalogue, query: string) => object>;
}
