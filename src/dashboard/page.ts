/** What a page is made from and what it says. Every page is a function `(view: View) => Page`, pure. */
import type { ComponentChildren, VNode } from 'preact';
import type { CalendarDate } from '../catalogue/dates.js';
import type { ReleaseInfo, Snapshot } from '../catalogue/snapshot.js';
import type { CslItem } from '../citations/csl.js';
import type { PageHead, Representation } from '../permalinks/pages.js';

/** Addresses of the files that every page loads; they carry the hash of what is in them. */
export interface AssetAddresses {
  readonly style: string;
  /** the colours that the visitor chose; the one file that depends on who asks */
  readonly theme: string;
  readonly scripts: readonly string[];
  readonly icon: string;
  /** fonts that the first lines of a page need */
  readonly fonts: readonly string[];
}

/** What the frame around every page needs, also where there is nothing to read. */
export interface Frame {
  /** the latest, or the one that the address names; null where none can be read */
  readonly release: ReleaseInfo | null;
  /** the day on which the page reads the registry */
  readonly asOf: CalendarDate;
  /** the release stands in the address: links stay within it */
  readonly isPinned: boolean;
  /** without release and query: `/coverage` */
  readonly path: string;
  readonly query: URLSearchParams;
  /** what people reach the service by, without a trailing slash */
  readonly publicUrl: string;
  readonly assets: AssetAddresses;
}

/** Somebody holds that a claim is wrong; live, beside the release. */
export interface ContestNote {
  readonly id: string;
  /** `none` or the strength that is held to be right; null: not said */
  readonly position: string | null;
  readonly reason: string;
  readonly contester: { readonly name: string };
  readonly openedAt: string;
  /** what the claim said then */
  readonly against: { readonly rationale: string } | null;
}

/** The open contests of a claim by its id, oldest first; null where that is not known. */
export type ContestsOf = (claim: string) => readonly ContestNote[] | null;

/** What a page is made from: one release, one day, one address. */
export interface View extends Frame {
  readonly release: ReleaseInfo;
  readonly snapshot: Snapshot;
  /** newest first */
  readonly releases: readonly ReleaseInfo[];
  readonly today: CalendarDate;
  /** absent where nobody can contest: without a database */
  readonly contestsOf?: ContestsOf | undefined;
}

export interface Crumb {
  readonly title: string;
  /** of this service, see `hrefIn` */
  readonly href: string;
}

export interface Download {
  /** `CSV`, `PNG` */
  readonly title: string;
  readonly href: string;
  /** the name to save it under, where the address does not end in a good one */
  readonly as?: string;
}

export interface Page {
  /** the heading, and the title of the tab */
  readonly title: string;
  /** a few words above the heading: what kind of thing this is */
  readonly kicker?: string;
  /** a sentence or two below the heading */
  readonly lead?: ComponentChildren;
  /** between Home and this page */
  readonly crumbs: readonly Crumb[];
  readonly downloads?: readonly Download[];
  /** other forms of the same thing, offered with the downloads and named in the head */
  readonly representations?: readonly Representation[];
  /** what reference managers read */
  readonly head?: PageHead;
  /** what is cited; absent where there is nothing to cite */
  readonly cite?: CslItem;
  /** the question in its shortest form, for the permalink; absent: the address as it came */
  readonly canonical?: readonly (readonly [string, string])[];
  /** an entry of the registry that the page is about, and that can be edited */
  readonly editable?: string;
  /** 200 where nothing is said */
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429 | 500 | 503;
  /** not to be indexed nor kept by caches: errors, and what somebody typed about a system of theirs */
  readonly isPrivate?: boolean;
  /** the page has no header of its own: it brings its heading (Home) */
  readonly isBare?: boolean;
  readonly body: ComponentChildren;
}

/** A piece for a page that is there already. */
export interface Fragment {
  readonly fragment: VNode;
}

/** Go there instead: the same question in its canonical form. */
export interface Redirect {
  readonly redirect: string;
  /** 303 after a form was sent, where nothing is to be kept by caches; absent: 302 */
  readonly status?: 303;
}
