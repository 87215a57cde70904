import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { ReleaseInfo, Snapshot, SnapshotSource } from '../../src/catalogue/snapshot.js';
import { releaseByVersion } from '../../src/releases/release-by-version.js';
import { aRelease } from './memory-store.js';

export interface PublishingStore extends SnapshotSource {
  /** publish the same catalogue once more: `2026.11.1`, `2026.11.2` … */
  publish(more?: Partial<ReleaseInfo>): ReleaseInfo;
}

/** A store in memory that begins with `2026.11.0` and tells of releases that come. */
export function publishingStore(catalogue: Catalogue): PublishingStore {
  const followers = new Set<(release: ReleaseInfo) => void>();
  const first: Snapshot = { release: aRelease(0), catalogue };
  const snapshots = [first];
  const releases = () => snapshots.map(({ release }) => release).reverse();
  return {
    current: () => snapshots.at(-1) ?? first,
    releases,
    at: (version) =>
      Promise.resolve().then(() => {
        const { id } = releaseByVersion(releases(), version, ['release']);
        return snapshots.find(({ release }) => release.id === id) ?? first;
      }),
    follow: (listener) => {
      followers.add(listener);
      return () => void followers.delete(listener);
    },
    publish: (more = {}) => {
      const n = snapshots.length;
      const at = `2026-11-22T10:00:${String(n % 60).padStart(2, '0')}.000Z`;
      const release = {
        ...aRelease(0),
        id: `release/2026.11.${String(n)}`,
        version: `2026.11.${String(n)}`,
        publishedAt: at,
        ...more,
      };
      snapshots.push({ release, catalogue });
      for (const tell of followers) tell(release);
      return release;
    },
  };
}
