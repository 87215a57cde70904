export type { ReleaseInfo, Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
