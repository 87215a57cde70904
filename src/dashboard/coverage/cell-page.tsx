import { bySlug } from '../../catalogue/lookup.js';
import { readCell } from '../../coverage/cell.js';
import type { CoverageFilter } from '../../coverage/filter.js';
import { recordsOf } from '../../coverage/matrix.js';
import { viewOn } from '../../coverage/view.js';
import { questionWords } from '../../figures/question-words.js';
import { figureDownloads } from '../components/figure-downloads.js';
import { ProblemBox } from '../components/problem-box.js';
import { entryHref, hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { problemStatus } from '../problem-status.js';
import { CellDetail } from './cell-detail.js';
import { citeCoverage } from './cite-coverage.js';
import { coverageQuestion } from './coverage-question.js';

/**
 * One scenario at one layer: what holds there, what was left out and why, what was looked at. A page of its own, and
 * what the matrix opens beside itself.
 * @throws QuestionError UNKNOWN_ENTRY at `path` where there is no such scenario or layer
 */
export function cellPage(view: View): Page {
  const { catalogue } = view.snapshot;
  const [, , scenarioSlug = '', layerSlug = ''] = view.path.split('/');
  const scenario = bySlug(catalogue, 'scenario', scenarioSlug, ['path']);
  const layer = bySlug(catalogue, 'layer', layerSlug, ['path']);
  const { filter: asked, pairs, problem } = coverageQuestion(catalogue, view.query);
  const filter: CoverageFilter = { ...asked, scenarios: [scenario], layers: [layer] };
  const cells = recordsOf(catalogue, filter).map((record) => ({
    record,
    cell: readCell(record, viewOn(filter, view.asOf)),
  }));
  return {
    title: `${scenario.title}: ${layer.title}`,
    kicker: 'Cell of the coverage matrix',
    lead: questionWords({ ...filter, scenarios: catalogue.scenarios }, view.asOf),
    crumbs: [
      { title: 'Coverage matrix', href: hrefIn(view, '/coverage', pairs) },
      { title: scenario.title, href: entryHref(view, scenario.id) },
    ],
    ...problemStatus(problem),
    canonical: pairs,
    downloads: figureDownloads(view, 'coverage', [
      ['scenarios', scenario.slug],
      ['layers', layer.slug],
      ...pairs.filter(([key]) => key !== 'scenarios' && key !== 'layers'),
    ]),
    cite: citeCoverage(
      view,
      `coverage/${scenario.slug}/${layer.slug}`,
      `Coverage of ${scenario.title} at ${layer.title}`,
      pairs,
      cells.map(({ cell }) => cell),
    ),
    body: (
      <>
        {problem !== null && <ProblemBox problem={problem} />}
        {problem === null &&
          cells.map(({ record, cell }) => <CellDetail view={view} filter={filter} record={record} cell={cell} />)}
      </>
    ),
  };
}
