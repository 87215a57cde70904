import { coverageMatrix } from '../../coverage/matrix.js';
import { ProblemBox } from '../components/problem-box.js';
import type { Page, View } from '../page.js';
import { citeCoverage } from './cite-coverage.js';
import { coverageQuestion } from './coverage-question.js';
import { StateLegend, WeaknessLegend } from './matrix-legend.js';
import { MatrixTable } from './matrix-table.js';

export function matrixPage(view: View): Page {
  const { filter, pairs, problem } = coverageQuestion(view.snapshot.catalogue, view.query);
  const matrix = coverageMatrix(view.snapshot.catalogue, filter, view.asOf);
  return {
    title: 'Coverage matrix',
    lead: 'Each row is a way in which things go badly wrong, each column a layer that could stop it. A mark says how firmly policy holds there on the day and under the filter; a letter says why that may not be enough.',
    crumbs: [],
    status: problem === null ? 200 : 400,
    canonical: pairs,
    cite: citeCoverage(view, 'coverage', 'Coverage matrix', pairs, matrix.cells),
    body: (
      <div id="results">
        {problem !== null && <ProblemBox problem={problem} />}
        <StateLegend summary={matrix.summary} />
        <MatrixTable frame={view} matrix={matrix} pairs={pairs} caption="Coverage of scenarios by layers" />
        <WeaknessLegend />
      </div>
    ),
  };
}
