import type { CalendarDate } from '../catalogue/dates.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';

/** What is exported, as files say it of themselves. */
export interface Edition {
  /** `2026.11.0`, or `unreleased` for seeds that nobody published */
  readonly release: string;
  /** SHA-256 of the canonical catalogue, in lower-case hex */
  readonly contentHash: string;
  /** ISO 8601 instant in UTC; null where it is unreleased */
  readonly publishedAt: string | null;
  readonly notes: string | null;
  /** the day on which it says what is in force: that of publication; of reading, where it is unreleased */
  readonly asOf: CalendarDate;
  /** the address of the registry without a trailing slash, with which permalinks begin */
  readonly base: string;
}

export const UNRELEASED = 'unreleased';

/** The address of an entry in this edition; that of the latest release where it is unreleased. */
export function permalinkOf({ base, release }: Edition, id: string): string {
  return release === UNRELEASED ? `${base}/${id}` : `${base}/r/${release}/${id}`;
}

/** @param base the address of the registry, without a trailing slash */
export function editionOf({ version, contentHash, publishedAt, notes }: ReleaseInfo, base: string): Edition {
  return { release: version, contentHash, publishedAt, notes, base, asOf: publishedAt.slice(0, 10) };
}
