import type { VNode } from 'preact';
import { bibtexEntry } from '../../citations/bibtex.js';
import { risEntry } from '../../citations/ris.js';
import type { CslItem } from '../../citations/csl.js';
import { citationLine } from '../components/citation-line.js';
import { proposePath } from '../editing/ways.js';
import { pinnedPath } from '../links.js';
import type { Download, Frame, Page } from '../page.js';

/** Cite, download, permalink. Without a release there is nothing to cite. */
export function PageTools({ frame, page }: { frame: Frame; page: Page }): VNode | null {
  if (frame.release === null || page.isPrivate) return null;
  const pinned = pinnedPath(frame, page.canonical);
  const { cite, representations = [] } = page;
  const downloads = [...(page.downloads ?? []), ...representations.map(({ title, href }) => ({ title, href }))];
  return (
    <div class="tools" id="page-tools">
      {cite !== undefined && <Cite item={cite} />}
      {downloads.length > 0 && <Downloads downloads={downloads} />}
      <a class="button" href={pinned} rel="bookmark" data-copy={`${frame.publicUrl}${pinned}`}>
        Permalink
      </a>
      {page.editable !== undefined && !frame.isPinned && (
        <a class="button" href={proposePath(page.editable)} rel="nofollow">
          Propose a change
        </a>
      )}
    </div>
  );
}

function Cite({ item }: { item: CslItem }): VNode {
  return (
    <details class="tool" name="page-tool">
      <summary class="button">Cite</summary>
      <div class="tool-body">
        <p class="citation">{citationLine(item)}</p>
        <h2>BibTeX</h2>
        <pre tabindex={0}>{bibtexEntry(item)}</pre>
        <h2>RIS</h2>
        <pre tabindex={0}>{risEntry(item).trim()}</pre>
        {item.note !== undefined && <p class="fine">{item.note}</p>}
      </div>
    </details>
  );
}

function Downloads({ downloads }: { downloads: readonly Download[] }): VNode {
  return (
    <details class="tool" name="page-tool">
      <summary class="button">Download</summary>
      <ul class="tool-body tool-list">
        {downloads.map(({ title, href, as }) => (
          <li>
            <a href={href} download={as ?? ''}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
