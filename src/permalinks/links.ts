import { FORMAT_NAMES, FORMATS, type FormatName } from './formats.js';
import type { Representation } from './pages.js';
import { addressOf, pinnedBase, type Shown } from './shown.js';

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
}

/** The forms that describe, apart from the page and the content itself. */
const METADATA: readonly FormatName[] = ['jsonld', 'bib', 'ris', 'csl'];

/**
 * Links between the forms of a thing as FAIR Signposting has them (level 1): the page names what to cite, the content
 * as an item, each form that describes it, the licence and what kind of thing it is; the others lead back to the page.
 */
export function signposts(shown: Shown, base: string, format: FormatName, publicUrl: string): readonly Link[] {
  const to = (name: FormatName) => publicUrl + addressOf(shown, base, name === 'html' ? '' : FORMATS[name].suffix);
  const cite = { href: publicUrl + addressOf(shown, pinnedBase(shown)), rel: 'cite-as' };
  const licence = { href: LICENCE, rel: 'license' };
  if (METADATA.includes(format)) return [cite, { href: to('html'), rel: 'describes', type: 'text/html' }, licence];
  const types = shown.types.map((type) => ({ href: `https://schema.org/${type}`, rel: 'type' }));
  const described = METADATA.map((name) => ({ href: to(name), rel: 'describedby', type: FORMATS[name].type }));
  if (format !== 'html') {
    return [cite, { href: to('html'), rel: 'collection', type: 'text/html' }, ...described, licence, ...types];
  }
  const contents = (['json', 'md'] as const).map((name) => ({ href: to(name), rel: 'item', type: FORMATS[name].type }));
  const items = shown.items.map(({ href, type }) => ({ href: publicUrl + href, rel: 'item', type }));
  const about = { href: 'https://schema.org/AboutPage', rel: 'type' };
  return [cite, ...described, ...contents, ...items, licence, about, ...types];
}

/** As the header has them. */
export function linkHeader(links: readonly Link[]): string {
  return links
    .map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`)
    .join(', ');
}

/** The other forms of a thing, for its page. */
export function representationsOf(shown: Shown, base: string, publicUrl: string): readonly Representation[] {
  return FORMAT_NAMES.filter((name) => name !== 'html').map((name) => ({
    type: FORMATS[name].type,
    title: FORMATS[name].title,
    href: publicUrl + addressOf(shown, base, FORMATS[name].suffix),
  }));
}
