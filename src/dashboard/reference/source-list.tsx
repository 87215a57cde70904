import type { VNode } from 'preact';
import type { Source } from '../../catalogue/entries.js';
import { dateInWords } from '../components/dates.js';
import type { Frame } from '../page.js';
import { EntryLink } from './entry-link.js';

/** Works with who wrote them, when, and where they are found. */
export function SourceList({ frame, sources }: { frame: Frame; sources: readonly Source[] }): VNode {
  return (
    <ul class="plain-list">
      {sources.map((source) => (
        <li>
          <EntryLink frame={frame} entry={source} />
          <p class="fine">{aboutSource(source)}</p>
          {source.url !== undefined && (
            <p class="fine">
              <a href={source.url}>{source.url}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `California State Legislature, 29 September 2025, Chapter 138`. */
export function aboutSource({ authors, issued, number }: Source): string {
  const date = issued === undefined ? '' : dateInWords(issued);
  return [authors.join(', '), date, number ?? ''].filter(Boolean).join(', ');
}
