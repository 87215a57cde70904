import type { CalendarDate } from '../catalogue/dates.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { isUnreviewedThroughout } from './coding-note.js';

/** How the registry is called where it is cited: author and title of what is its own. */
export const REGISTRY_NAME = 'AI-risk policy red-lines registry';

/** Which state of the registry is cited. */
export interface Edition {
  /** version of the release; `seeds` where files were read that are no release */
  readonly release: string;
  /** absent where nothing was published */
  readonly publishedOn?: CalendarDate;
  /** SHA-256 of the catalogue, lower-case hex */
  readonly contentHash: string;
  /** the day on which status and coverage are read */
  readonly asOf: CalendarDate;
  /** no judgement in it was made or confirmed by a person */
  readonly unreviewed: boolean;
  /** where the registry is reached, without a trailing slash; absent where nobody serves it */
  readonly address?: string;
}

/** The edition that a release is, read on a day. */
export function editionOf({ release, catalogue }: Snapshot, asOf: CalendarDate, address: string): Edition {
  const { version, publishedAt, contentHash } = release;
  const unreviewed = isUnreviewedThroughout(catalogue);
  return { release: version, publishedOn: publishedAt.slice(0, 10), contentHash, asOf, unreviewed, address };
}

/** The address of something as one release has it: `…/r/2026.11.0/provision/us-ca-sb-1047/safety-protocol`. */
export function pinnedUrl({ address, release }: Edition, path: string): string | undefined {
  return address === undefined ? undefined : `${address}/r/${release}/${path}`;
}
