/** Feeds as text: Atom (RFC 4287, paged by RFC 5005) and JSON Feed 1.1. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { FeedItem } from './feed-item.js';
import { type Feed, instantOf } from './feed.js';

export const FEED_FORMATS = ['atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

const AUTHOR = { name: 'AI-risk policy red-lines registry' };
const SUBTITLE =
  'Events in the life of texts on AI risk, what changed between their versions and which way. Coded by machine and not ' +
  'yet reviewed by people where the registry says so. CC BY 4.0.';

/** @param base the address of the registry, without a trailing slash */
export function feedText(feed: Feed, format: FeedFormat, base: string): string {
  return format === 'atom' ? atom(feed, base) : json(feed, base);
}

function atom(feed: Feed, base: string): string {
  const { scope, page, pages } = feed;
  const type = 'application/atom+xml';
  const at = (n: number): string => address(feed, 'atom', n, base);
  const links = [
    { rel: 'self', href: at(page), type },
    { rel: 'alternate', href: `${base}/`, type: 'text/html' },
    ...(pages === 1
      ? []
      : [
          { rel: 'first', href: at(1), type },
          { rel: 'last', href: at(pages), type },
        ]),
    ...(page > 1 ? [{ rel: 'previous', href: at(page - 1), type }] : []),
    ...(page < pages ? [{ rel: 'next', href: at(page + 1), type }] : []),
  ];
  return generateAtomFeed({
    id: tagUri(base, `feed/${scope.path}`),
    title: { value: titleOf(feed) },
    subtitle: { value: SUBTITLE },
    updated: new Date(feed.updated),
    authors: [AUTHOR],
    rights: { value: 'CC BY 4.0' },
    links,
    entries: feed.items.map((item) => ({
      id: tagUri(base, item.key),
      title: { value: item.title },
      published: new Date(instantOf(item)),
      updated: new Date(instantOf(item)),
      links: [{ rel: 'alternate', href: `${base}/${item.path}`, type: 'text/html' }],
      categories: item.categories.map((term) => ({ term })),
      content: { value: html(item), type: 'html' },
    })),
  });
}

function json(feed: Feed, base: string): string {
  const { page, pages } = feed;
  const written = generateJsonFeed({
    title: titleOf(feed),
    home_page_url: `${base}/`,
    feed_url: address(feed, 'json', page, base),
    description: SUBTITLE,
    language: 'en-GB',
    authors: [AUTHOR],
    ...(page < pages && { next_url: address(feed, 'json', page + 1, base) }),
    items: feed.items.map((item) => ({
      id: tagUri(base, item.key),
      url: `${base}/${item.path}`,
      title: item.title,
      content_html: html(item),
      date_published: new Date(instantOf(item)),
      date_modified: new Date(instantOf(item)),
      tags: [...item.categories],
    })),
  });
  return `${JSON.stringify(written)}\n`;
}

/**
 * A name that never changes and leads nowhere (RFC 4151): the authority is the host of the registry, the year that of
 * its first edition.
 */
export function tagUri(base: string, key: string): string {
  return `tag:${hostOf(base)},2026:${key}`;
}

/** The host name of the registry; an IPv6 address has no place in such names. */
export function hostOf(base: string): string {
  const host = URL.parse(base)?.hostname ?? '';
  return host === '' || host.startsWith('[') ? 'localhost' : host;
}

function address({ scope }: Feed, format: FeedFormat, page: number, base: string): string {
  return `${base}/feeds/${scope.path}.${format}${page === 1 ? '' : `?page=${String(page)}`}`;
}

function titleOf({ scope }: Feed): string {
  return `AI-risk policy red-lines registry: ${scope.title}`;
}

function html({ paragraphs }: FeedItem): string {
  return paragraphs()
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
