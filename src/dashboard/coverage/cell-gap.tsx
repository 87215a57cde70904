import type { VNode } from 'preact';
import { statusOn } from '../../catalogue/status.js';
import type { CoverageCell } from '../../coverage/answers.js';
import type { CoverageFilter } from '../../coverage/filter.js';
import { coverageGaps } from '../../coverage/gaps.js';
import { title } from '../components/words.js';
import { entryHref, hrefIn } from '../links.js';
import type { View } from '../page.js';

const MOST = 6;

/** Where a cell is a gap: what would close it, and who fills this layer for other scenarios. */
export function CellGap({
  view,
  filter,
  cell,
}: {
  view: View;
  filter: CoverageFilter;
  cell: CoverageCell;
}): VNode | null {
  const question = { filter, target: 'partial', countWeaknesses: [] } as const;
  const [gap] = coverageGaps(view.snapshot.catalogue, question, view.asOf);
  if (gap === undefined) return null;
  const { wouldClose, peers } = gap;
  return (
    <section>
      <h2>This is a gap</h2>
      {wouldClose.length === 0 ? (
        <p>No text on record would close it by coming into force.</p>
      ) : (
        <>
          <p>Each of these would close it by itself, if it were in force:</p>
          <ul>
            {wouldClose.map((one) => (
              <li>
                <a href={entryHref(view, one.id)}>{one.shortTitle}</a>,{' '}
                {title(statusOn(one.timeline, view.asOf)).toLowerCase()} (
                <a href={hrefIn(view, '/what-if', [['include', one.slug]])}>what if it were</a>)
              </li>
            ))}
          </ul>
        </>
      )}
      {peers.length > 0 && (
        <p>
          This layer is held for other scenarios by{' '}
          {peers.slice(0, MOST).map((one, i) => (
            <>
              {i > 0 && ', '}
              <a href={entryHref(view, one.id)}>{one.shortTitle}</a>
            </>
          ))}
          {peers.length > MOST && ` and ${String(peers.length - MOST)} more`}; {cell.scenario.title} is not among them.
        </p>
      )}
    </section>
  );
}
