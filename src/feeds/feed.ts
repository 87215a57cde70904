import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import { eventItems } from './event-items.js';
import type { FeedItem } from './feed-item.js';
import type { FeedScope } from './feed-scope.js';
import { lineageItems } from './lineage-items.js';

export const PAGE_SIZE = 50;

/** One page of a feed. */
export interface Feed {
  readonly scope: FeedScope;
  /** newest first */
  readonly items: readonly FeedItem[];
  readonly page: number;
  /** at least 1 */
  readonly pages: number;
  /** when the newest item of the whole feed happened: an instant in UTC */
  readonly updated: string;
}

/** Everything that a scope has to tell by a day, newest first, then by key. */
export function feedItems(
  catalogue: Catalogue,
  scope: FeedScope,
  asOf: CalendarDate,
  releases: readonly FeedItem[],
): readonly FeedItem[] {
  const told = [
    ...scope.interventions.flatMap((intervention) => eventItems(intervention, asOf)),
    ...scope.lineages.flatMap((lineage) => lineageItems(catalogue, lineage, asOf)),
    ...(scope.releases ? releases : []),
  ];
  return told.sort((a, b) => compare(instantOf(b), instantOf(a)) || compare(a.key, b.key));
}

/**
 * @param page from 1
 * @param otherwise the instant that is told where there is no item
 * @throws QuestionError BAD_ARGUMENT where there is no such page
 */
export function feedPage(scope: FeedScope, all: readonly FeedItem[], page: string, otherwise: string): Feed {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const number = /^[1-9]\d{0,5}$/u.test(page) ? Number(page) : Number.NaN;
  if (!(number <= pages)) {
    const accepted = pages === 1 ? ['1'] : [`1 to ${String(pages)}`];
    throw new QuestionError('BAD_ARGUMENT', `There is no page "${page}" of this feed.`, ['query', 'page'], accepted);
  }
  const [newest] = all;
  return {
    scope,
    items: all.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE),
    page: number,
    pages,
    updated: newest === undefined ? otherwise : instantOf(newest),
  };
}

/** The first instant of its day, where nothing more exact is known. */
export function instantOf({ instant, day }: FeedItem): string {
  return instant ?? `${day}T00:00:00.000Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
