import type { Catalogue } from './catalogue.js';

/** What is said of a release when it is cited. */
export interface ReleaseInfo {
  /** `release/2026.11.0` */
  readonly id: string;
  /** calendar version `YYYY.M.n`: the n-th release of that month, from 0 */
  readonly version: string;
  /** ISO 8601 instant in UTC */
  readonly publishedAt: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of the catalogue's parts, in lower-case hex */
  readonly contentHash: string;
  readonly notes: string;
}

/** The catalogue as one release knows it. One operation takes one snapshot and never sees two releases. */
export interface Snapshot {
  readonly release: ReleaseInfo;
  readonly catalogue: Catalogue;
}

/** Where snapshots come from: `CatalogueStore` in the service, a value in tests of pure code. */
export interface SnapshotSource {
  /** the latest release; answers from memory, also while the database is away */
  current(): Snapshot;
  /**
   * A release by its version (`2026.11.0`).
   * @throws QuestionError UNKNOWN_RELEASE with the known versions near to it
   */
  at(version: string): Promise<Snapshot>;
  /** newest first */
  releases(): readonly ReleaseInfo[];
  /**
   * Be told of each release that comes, oldest first, once it is the current one or older.
   * @returns how to be told no more
   */
  follow?(listener: (release: ReleaseInfo) => void): () => void;
}
