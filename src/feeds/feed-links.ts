import type { Catalogue } from '../catalogue/catalogue.js';
import { lineages } from '../changes/lineages.js';
import { lineageTitle } from './feed-scope.js';
import { FEED_FORMATS } from './feed-texts.js';

/** A `link` element for the head of a page: `<link rel="alternate" type="…" title="…" href="…">`. */
export interface FeedLink {
  readonly rel: 'alternate';
  readonly type: string;
  readonly title: string;
  /** path from the root of the service, with a leading slash */
  readonly href: string;
}

const TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

/**
 * The feeds and the calendar of a scope, for the head of the pages that are about it.
 * @param path `all`, `regime/<slug>`, `scenario/<slug>` or `lineage/<slug>`
 * @param title what the scope is called
 */
export function feedLinks(path: string, title: string): readonly FeedLink[] {
  const feeds = FEED_FORMATS.map((format): FeedLink => ({
    rel: 'alternate',
    type: TYPES[format],
    title: `${title} (${format === 'atom' ? 'Atom' : 'JSON Feed'})`,
    href: `/feeds/${path}.${format}`,
  }));
  if (path.startsWith('lineage/')) return feeds;
  const href = path === 'all' ? '/calendar.ics' : `/calendar/${path}.ics`;
  return [...feeds, { rel: 'alternate', type: 'text/calendar', title: `${title}: dates to come`, href }];
}

/** The feeds and calendars of every scope: everything, then regimes, scenarios and lineages in published order. */
export function allFeedLinks(catalogue: Catalogue): readonly FeedLink[] {
  return [
    ...feedLinks('all', 'Everything'),
    ...catalogue.regimes.flatMap(({ slug, name }) => feedLinks(`regime/${slug}`, name)),
    ...catalogue.scenarios.flatMap(({ slug, title }) => feedLinks(`scenario/${slug}`, title)),
    ...lineages(catalogue).flatMap((lineage) => {
      const [first] = lineage.members;
      return first === undefined ? [] : feedLinks(`lineage/${first.slug}`, lineageTitle(lineage));
    }),
  ];
}
