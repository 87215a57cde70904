import { coverageMatrix } from '../../coverage/matrix.js';
import { resolveFilter } from '../../coverage/filter.js';
import { MatrixTable } from '../coverage/matrix-table.js';
import type { Page, View } from '../page.js';

export function homePage(view: View): Page {
  const { catalogue } = view.snapshot;
  const matrix = coverageMatrix(catalogue, resolveFilter(catalogue), view.asOf);
  return {
    title: 'AI-risk policy red-lines registry',
    crumbs: [],
    isBare: true,
    body: (
      <>
        <h1>Where does policy hold against AI risk, and where are the holes?</h1>
        <MatrixTable frame={view} matrix={matrix} pairs={[]} caption="Coverage of scenarios by layers" />
      </>
    ),
  };
}
