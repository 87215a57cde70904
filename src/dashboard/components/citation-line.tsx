import type { VNode } from 'preact';
import type { CslItem, CslName } from '../../citations/csl.js';
import { dateInWords } from './dates.js';

/** A record in one line, in the manner of APA: who, when, what, which version, what it is, where. */
export function citationLine(item: CslItem): VNode {
  const { author = [], issued, title, version, genre, URL: url } = item;
  const date = issued?.['date-parts'][0].map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0')));
  return (
    <>
      {author.length > 0 && `${author.map(nameOf).join(', ')}. `}
      {date !== undefined && `(${dateInWords(date.join('-'))}). `}
      <cite>{title}</cite>
      {version !== undefined && ` (release ${version})`}
      {genre !== undefined && ` [${genre}]`}. {url !== undefined && <a href={url}>{url}</a>}
    </>
  );
}

function nameOf(name: CslName): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}
