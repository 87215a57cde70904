import type { Scenario } from '../../catalogue/entries.js';
import { registryRecord } from '../../citations/registry-record.js';
import { editionOf } from '../../citations/edition.js';
import { coverageGaps } from '../../coverage/gaps.js';
import { swissCheese } from '../../coverage/swiss-cheese.js';
import { questionWords } from '../../figures/question-words.js';
import { figureDownloads } from '../components/figure-downloads.js';
import { FilterForm } from '../components/filter-form.js';
import { title } from '../components/words.js';
import { coverageQuestion } from '../coverage/coverage-question.js';
import { FilterFields, InterventionNames } from '../coverage/filter-fields.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { CheesePicture } from './cheese-picture.js';
import { DepthFacts } from './depth-facts.js';
import { Gaps } from './gaps-part.js';
import { Indicators } from './indicators-part.js';
import { Pathway } from './pathway-part.js';
import { RedLinesThatBear } from './red-lines-part.js';
import { ScenarioBackground } from './scenario-background.js';

/**
 * One scenario through all its slices, under a filter that stands in the address.
 * @throws QuestionError where the filter cannot be asked
 */
export function scenarioPage(view: View, scenario: Scenario): Page {
  const { catalogue } = view.snapshot;
  const { filter: asked, problem, pairs } = coverageQuestion(catalogue, view.query, ['asOf', 'style', 'of']);
  if (problem !== null) throw problem;
  const filter = { ...asked, scenarios: [scenario] };
  const cheese = swissCheese(catalogue, scenario, filter, view.asOf);
  const gaps = coverageGaps(catalogue, { filter, target: 'partial', countWeaknesses: [] }, view.asOf);
  const question = questionWords(filter, view.asOf);
  return {
    title: scenario.title,
    kicker: `Risk scenario: ${title(scenario.domain)}`,
    lead: scenario.description,
    crumbs: [{ title: 'Scenarios', href: hrefIn(view, '/scenarios') }],
    canonical: pairs,
    downloads: [
      ...figureDownloads(view, 'cheese', [
        ['scenario', scenario.slug],
        ...pairs.filter(([key]) => key !== 'scenarios'),
      ]),
      { title: 'Report (Word)', href: hrefIn(view, `/reports/scenario/${scenario.slug}.docx`) },
    ],
    cite: registryRecord(scenario, editionOf(view.snapshot, view.asOf, view.publicUrl)),
    body: (
      <>
        <div id="results">
          <DepthFacts view={view} cheese={cheese} />
          <CheesePicture view={view} cheese={cheese} question={question} pairs={pairs} />
          <details class="refine" id="refine">
            <summary>Count under another filter</summary>
            <FilterForm frame={view} path={`/${scenario.id}`} updates="results" submit="Show" hasDay>
              <FilterFields catalogue={catalogue} filter={asked} day={view.query.get('asOf') ?? ''} hasCells={false} />
            </FilterForm>
            <InterventionNames catalogue={catalogue} />
          </details>
          <Pathway view={view} cheese={cheese} pairs={pairs} />
          <Gaps view={view} gaps={gaps} pairs={pairs} />
        </div>
        <RedLinesThatBear view={view} scenario={scenario} />
        <Indicators view={view} scenario={scenario} />
        <ScenarioBackground view={view} scenario={scenario} />
      </>
    ),
  };
}
