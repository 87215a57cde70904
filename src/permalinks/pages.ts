/**
 * The seam between addresses and pages. The controller keeps routes, negotiation, caching and headers; what a page
 * looks like is the renderer's, which is given everything that the page may show.
 */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Entry } from '../catalogue/entries.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import type { Gone } from './address-error.js';
import type { FlatRecord } from './entry-record.js';

/** Another form of the same thing, under an address of its own. */
export interface Representation {
  /** media type without parameters: `application/x-bibtex` */
  readonly type: string;
  /** in words: `BibTeX` */
  readonly title: string;
  /** absolute address */
  readonly href: string;
}

/** What reference managers read in the head of a page: `<meta name="citation_title" content="…">`. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** A `<link>` in the head of a page. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** Put all of it into the page: Zotero and its like find the record by it. */
export interface PageHead {
  /** `<meta name content>` each, in this order */
  readonly meta: readonly MetaTag[];
  /** `<link rel href type title>` each: canonical, alternate, unapi-server, license */
  readonly links: readonly HeadLink[];
  /** `<abbr class="unapi-id" title="…"></abbr>` in the body */
  readonly unapiId: string;
}

/** What every page is given. */
export interface PageInput {
  readonly snapshot: Snapshot;
  /** the day on which status and coverage are read: the query's, else today; on a pinned page the release's */
  readonly asOf: CalendarDate;
  /** what links to entries begin with: empty, or `/r/<release>` on a pinned page */
  readonly base: string;
  /** what stands behind the `?` of the address, decoded, the first value of each key */
  readonly query: ReadonlyMap<string, string>;
  /** without a trailing slash */
  readonly publicUrl: string;
}

export interface EntryPageInput extends PageInput {
  readonly entry: Entry;
  /** how the entry is called */
  readonly name: string;
  /** the absolute address that never changes its content */
  readonly pinned: string;
  /** the forms that it has besides the page */
  readonly representations: readonly Representation[];
  readonly head: PageHead;
}

export interface AnswerPageInput extends PageInput {
  /** the first word of its address: `coverage` */
  readonly analysis: string;
  /** the canonical question, without the `?`; the day is in it */
  readonly question: string;
  /** what the answer is, in words */
  readonly title: string;
  /** the fields of the answer; entries in it by id and name */
  readonly record: FlatRecord;
  readonly pinned: string;
  readonly representations: readonly Representation[];
  readonly head: PageHead;
}

/** An entry that the registry had and has no longer. */
export type GonePageInput = PageInput & Gone;

/** A question that has no answer: no such entry, release, format or argument. */
export interface MissingPageInput extends PageInput {
  readonly status: number;
  /** for example `UNKNOWN_ENTRY` */
  readonly code: string;
  readonly message: string;
  /** what would be taken, or is near */
  readonly accepted: readonly string[];
}

/** Makes whole documents, `<!doctype html>…`. */
export interface PageRenderer {
  /** the Content-Security-Policy under which its pages are served */
  readonly contentSecurityPolicy: string;
  readonly entry: (input: EntryPageInput) => string | Promise<string>;
  readonly answer: (input: AnswerPageInput) => string | Promise<string>;
  readonly gone: (input: GonePageInput) => string | Promise<string>;
  readonly missing: (input: MissingPageInput) => string | Promise<string>;
}
