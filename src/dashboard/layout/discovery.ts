/** What a page's head tells programs: the feeds about the same thing, and how to embed the figure that it shows. */
import { feedLinks } from '../../feeds/feed-links.js';
import { oembedUrl } from '../../figures/embed-code.js';
import { showsFigure } from '../../figures/oembed.js';
import type { Frame } from '../page.js';

export interface HeadLink {
  readonly rel: 'alternate';
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

const WITH_FEEDS = /^\/((?:regime|scenario|lineage)\/[\w-]+)$/;

/** Feeds tell of the latest release: a pinned page names none. */
export function discoveryLinks(
  { path, query, isPinned, release, publicUrl }: Frame,
  title: string,
): readonly HeadLink[] {
  const scope = WITH_FEEDS.exec(path)?.[1];
  const feeds = isPinned
    ? []
    : [...(scope === undefined ? [] : feedLinks(scope, title)), ...feedLinks('all', 'Everything')];
  return [...(showsFigure(path.slice(1)) ? embeds() : []), ...feeds];

  function embeds(): readonly HeadLink[] {
    const base = isPinned && release !== null ? `${publicUrl}/r/${release.version}` : publicUrl;
    const asked = query.size === 0 ? '' : `?${query.toString()}`;
    return (['json', 'xml'] as const).map((format) => ({
      rel: 'alternate',
      type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
      title,
      href: oembedUrl(publicUrl, `${base}${path}${asked}`, format),
    }));
  }
}
