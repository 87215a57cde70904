import type { VNode } from 'preact';
import type { CoverageMatrix } from '../../coverage/answers.js';
import { coverageMatrix } from '../../coverage/matrix.js';
import { questionWords } from '../../figures/question-words.js';
import { figureDownloads } from '../components/figure-downloads.js';
import { FilterForm } from '../components/filter-form.js';
import { ProblemBox } from '../components/problem-box.js';
import { addressOf, hrefIn, type Pairs } from '../links.js';
import type { Page, Redirect, View } from '../page.js';
import { problemStatus } from '../problem-status.js';
import { canonicalOf } from './canonical.js';
import { citeCoverage } from './cite-coverage.js';
import { coverageQuestion } from './coverage-question.js';
import { FilterFields, InterventionNames } from './filter-fields.js';
import { StateLegend, WeaknessLegend } from './matrix-legend.js';
import { MatrixTable } from './matrix-table.js';
import { monthsOf } from './months.js';
import { TimeSlider } from './time-slider.js';

/** Every scenario at every layer, under a filter that stands in the address. */
export function matrixPage(view: View): Page | Redirect {
  const { catalogue } = view.snapshot;
  const { filter, pairs, problem } = coverageQuestion(catalogue, view.query, ['asOf', 'month']);
  const canonical = problem === null ? canonicalOf(view, pairs) : null;
  if (canonical !== null) return canonical;
  const matrix = coverageMatrix(catalogue, filter, view.asOf);
  const question = questionWords(filter, view.asOf);
  return {
    title: 'Coverage matrix',
    lead: 'Each row is a way in which things go badly wrong, each column a layer that could stop it. A mark says how firmly policy holds there; letters say why that may not be enough.',
    crumbs: [],
    ...problemStatus(problem),
    canonical: pairs,
    downloads: figureDownloads(view, 'coverage', pairs),
    cite: citeCoverage(view, 'coverage', 'Coverage matrix', pairs, matrix.cells),
    body: (
      <div id="results">
        {problem !== null && <ProblemBox problem={problem} />}
        <FilterForm frame={view} path="/coverage" updates="results" submit="Show" hasDay>
          <FilterFields catalogue={catalogue} filter={filter} day={view.query.get('asOf') ?? ''} />
        </FilterForm>
        <InterventionNames catalogue={catalogue} />
        <TimeSlider
          view={view}
          path="/coverage"
          pairs={pairs}
          months={monthsOf(catalogue, view.today)}
          updates="results"
        />
        {problem === null && <MatrixAnswer view={view} matrix={matrix} pairs={pairs} question={question} />}
      </div>
    ),
  };
}

interface MatrixAnswerProps {
  readonly view: View;
  readonly matrix: CoverageMatrix;
  readonly pairs: Pairs;
  readonly question: string;
}

function MatrixAnswer({ view, matrix, pairs, question }: MatrixAnswerProps): VNode {
  return (
    <>
      <p class="question" role="status">
        {question} <a href={compareHref(view, pairs)}>Compare with another view</a>
      </p>
      <StateLegend summary={matrix.summary} />
      <MatrixTable frame={view} matrix={matrix} pairs={pairs} caption={`Coverage by scenario and layer. ${question}`} />
      <h2 class="visually-hidden">What the letters mean</h2>
      <WeaknessLegend />
    </>
  );
}

function compareHref(view: View, pairs: Pairs): string {
  const day = view.query.get('asOf') ?? '';
  const both = (['from', 'to'] as const).flatMap((side) => [
    ...pairs.map(([key, value]): [string, string] => [`${side}.${key}`, value]),
    ...(day === '' ? [] : [[`${side}.asOf`, day] as [string, string]]),
  ]);
  return addressOf(hrefIn({ ...view, query: new URLSearchParams() }, '/coverage/compare'), both);
}
