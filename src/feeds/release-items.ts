import type { Catalogue } from '../catalogue/catalogue.js';
import { diffCatalogues } from '../catalogue/entry-diff.js';
import { partsOf } from '../catalogue/parts-of.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import type { FeedItem } from './feed-item.js';

/** How many entries of a kind came, went or were changed by a release. */
export interface DataChange {
  readonly kind: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** By kind, in the order of the catalogue; no kind without a change. */
export function dataChanges(before: Catalogue, after: Catalogue): readonly DataChange[] {
  const counts = new Map<string, { added: number; removed: number; changed: number }>();
  for (const { kind, change } of diffCatalogues(partsOf(before), partsOf(after)).entries) {
    const count = counts.get(kind) ?? { added: 0, removed: 0, changed: 0 };
    count[change] += 1;
    counts.set(kind, count);
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count }));
}

/** @param changes against the release before; null where there is none, or where it is too old to be compared here */
export function releaseItem(release: ReleaseInfo, changes: readonly DataChange[] | null): FeedItem {
  const { version, publishedAt, contentHash, notes } = release;
  return {
    key: release.id,
    path: `r/${version}/exports`,
    title: `Release ${version} of the registry`,
    day: publishedAt.slice(0, 10),
    instant: publishedAt,
    categories: ['release'],
    paragraphs: () => [
      ...(notes === '' ? [] : [notes]),
      ...(changes === null ? [] : [changes.length === 0 ? 'No entry was changed.' : 'Changes of the data:']),
      ...(changes ?? []).map(changeWords),
      `SHA-256 of the catalogue: ${contentHash}`,
    ],
  };
}

/** `claim: 3 added, 1 changed` */
function changeWords({ kind, added, removed, changed }: DataChange): string {
  const counts = Object.entries({ added, removed, changed }).filter(([, count]) => count > 0);
  return `${kind.replaceAll('-', ' ')}: ${counts.map(([what, count]) => `${String(count)} ${what}`).join(', ')}`;
}
