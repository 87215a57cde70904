import type { CslItem, CslName } from '../citations/csl.js';
import type { MetaTag } from './pages.js';

/** What Zotero and Google Scholar read from the head of a page, and the same in Dublin Core. */
export function metaTags(item: CslItem): readonly MetaTag[] {
  const authors = (item.author ?? []).map(nameWords);
  const [parts] = item.issued?.['date-parts'] ?? [];
  const day = parts?.map((part) => String(part).padStart(2, '0'));
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', item.title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', day?.join('/')],
    ['citation_public_url', item.URL],
    ['citation_language', 'en'],
    ['DC.type', 'Dataset'],
    ['DC.title', item.title],
    ...authors.map((author) => ['DC.creator', author] as const),
    ['DC.date', day?.join('-')],
    ['DC.identifier', item.URL],
    ['DC.description', item.note],
    ['DC.hasVersion', item.version],
    ['DC.rights', 'CC-BY-4.0'],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

function nameWords(name: CslName): string {
  if ('literal' in name) return name.literal;
  const last = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  return [last, name.given].filter((part) => part !== undefined).join(', ');
}
