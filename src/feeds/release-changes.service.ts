import { Inject, Injectable } from '@nestjs/common';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import type { FeedItem } from './feed-item.js';
import { FEEDS_OPTIONS, type FeedsOptions } from './feeds-options.service.js';
import { type DataChange, dataChanges, releaseItem } from './release-items.js';

/** Releases that are compared with the one before them; older ones are told without. */
const COMPARED = 5;

/** What releases changed in the data. A pair of releases is compared once: both never change. */
@Injectable()
export class ReleaseChanges {
  private readonly known = new Map<string, Promise<readonly DataChange[] | null>>();

  constructor(@Inject(FEEDS_OPTIONS) private readonly options: FeedsOptions) {}

  /** Every release as an item, newest first. */
  async items(): Promise<readonly FeedItem[]> {
    const releases = this.options.store.releases();
    return await Promise.all(
      releases.map(async (release, index) => {
        const before = index < COMPARED ? releases[index + 1] : undefined;
        return releaseItem(release, before === undefined ? null : await this.between(before, release));
      }),
    );
  }

  private between(before: ReleaseInfo, after: ReleaseInfo): Promise<readonly DataChange[] | null> {
    const key = `${before.version} ${after.version}`;
    const known = this.known.get(key) ?? this.compare(before, after);
    this.known.set(key, known);
    known.then(
      (changes) => changes ?? this.known.delete(key),
      () => this.known.delete(key),
    );
    for (const [oldest] of [...this.known].slice(0, -2 * COMPARED)) this.known.delete(oldest);
    return known;
  }

  /** null where an old release cannot be read now: the feed goes on without, and tries again next time. */
  private async compare(before: ReleaseInfo, after: ReleaseInfo): Promise<readonly DataChange[] | null> {
    try {
      const [old, now] = [await this.options.store.at(before.version), await this.options.store.at(after.version)];
      return dataChanges(old.catalogue, now.catalogue);
    } catch {
      return null;
    }
  }
}
