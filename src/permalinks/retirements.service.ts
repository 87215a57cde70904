import type { ReleaseInfo, SnapshotSource } from '../catalogue/snapshot.js';
import { isRenaming, type Retirement, type Tombstone } from './retirement.js';

/** The tombstones that there are, by the id that was retired; may fail while the database is away. */
export type ReadTombstones = () => Promise<ReadonlyMap<string, Tombstone>>;

/** A miss asks again after this long: anybody can ask for what never was. */
const ASK_AGAIN_MS = 30_000;

/**
 * Which entries were retired: told by tombstones, and by the releases themselves, where an older one has an id that the
 * latest one lacks. Each release is looked through once, at the first question for something that is not there; what
 * was learned stays when the database is away.
 */
export class Retirements {
  private readonly lastSeen = new Map<string, ReleaseInfo>();
  private readonly lookedThrough = new Set<string>();
  private tombstones: ReadonlyMap<string, Tombstone> = new Map();
  private looking: Promise<void> | null = null;
  private lookedAt = -ASK_AGAIN_MS;
  private lookedIn = '';

  constructor(
    private readonly store: SnapshotSource,
    private readonly readTombstones: ReadTombstones | undefined,
    private readonly clock: () => Date,
  ) {}

  /** What became of an id that the latest release does not have; null where nothing is known of it. */
  async find(id: string): Promise<Retirement | null> {
    await this.look();
    const tombstone = this.tombstones.get(id);
    const last = this.lastSeen.get(id);
    if (tombstone === undefined && last === undefined) return null;
    const successor = tombstone?.successor ?? null;
    return {
      ...(tombstone !== undefined && { reason: tombstone.reason }),
      ...(successor !== null && { successor }),
      renamed: tombstone !== undefined && isRenaming(tombstone),
      ...(last !== undefined && { last: last.version }),
    };
  }

  private async look(): Promise<void> {
    const { version } = this.store.current().release;
    const now = this.clock().getTime();
    if (version === this.lookedIn && now - this.lookedAt < ASK_AGAIN_MS) return this.looking ?? undefined;
    this.looking ??= this.readAll().finally(() => {
      this.looking = null;
      this.lookedAt = this.clock().getTime();
      this.lookedIn = version;
    });
    await this.looking;
  }

  private async readAll(): Promise<void> {
    try {
      this.tombstones = (await this.readTombstones?.()) ?? this.tombstones;
      await this.readReleases();
    } catch {
      // The database is away: what is known stays, and what is not known is not found.
    }
  }

  private async readReleases(): Promise<void> {
    const { catalogue, release } = this.store.current();
    for (const older of [...this.store.releases()].reverse()) {
      if (older.version === release.version || this.lookedThrough.has(older.version)) continue;
      for (const id of (await this.store.at(older.version)).catalogue.byId.keys()) {
        if (!catalogue.byId.has(id)) this.lastSeen.set(id, older);
      }
      this.lookedThrough.add(older.version);
    }
  }
}
