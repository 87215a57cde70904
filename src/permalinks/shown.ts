import type { CalendarDate } from '../catalogue/dates.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import type { FormatName } from './formats.js';
import type { MetaTag, PageHead, Representation } from './pages.js';

/** Something that an address leads to: an entry, an answer or a release, in one state of the registry. */
export interface Shown {
  readonly snapshot: Snapshot;
  readonly asOf: CalendarDate;
  /** the address without suffix and question: `provision/…`, `coverage`; empty for the release itself */
  readonly path: string;
  /** what stands behind the `?` of its pinned address, encoded: empty, or `asOf=2024-09-01` */
  readonly question: string;
  /** kinds of things in the words of schema.org, for links */
  readonly types: readonly string[];
  /** for reference managers */
  readonly meta: readonly MetaTag[];
  /** addresses of whole data sets that it is the landing page of, from the root */
  readonly items: readonly { readonly href: string; readonly type: string }[];
  readonly write: (format: Exclude<FormatName, 'html'>, written: WriteOptions) => Promise<string>;
  /** false: the same address may be answered better another time, and must not be kept */
  readonly settled?: boolean;
  /** true: it says something of who asks, and only they may keep it */
  readonly isPrivate?: boolean;
  readonly page: (around: PageAround) => string | Promise<string>;
}

/** What a query may say of how something is written. */
export interface WriteOptions {
  readonly pairs: ReadonlyMap<string, string>;
}

/** What the page is told of its address. */
export interface PageAround {
  readonly pinned: string;
  readonly base: string;
  readonly representations: readonly Representation[];
  readonly head: PageHead;
}

/** `/r/2026.11.0/coverage.bib?asOf=…`, without the host. */
export function addressOf(shown: Pick<Shown, 'path' | 'question'>, base: string, suffix = ''): string {
  const path = encodeURI(`${base}${shown.path === '' ? '' : '/'}${shown.path}${suffix}`);
  return shown.question === '' ? path : `${path}?${shown.question}`;
}

/** What the links of a pinned page begin with. */
export function pinnedBase({ snapshot }: Pick<Shown, 'snapshot'>): string {
  return `/r/${snapshot.release.version}`;
}

/** Somewhere else to go: an address from the root, and a question in place of the one that was asked. */
export interface Redirect {
  readonly to: string;
  readonly question?: string;
  /** 308, for good, unless said */
  readonly status?: 302 | 308;
}
