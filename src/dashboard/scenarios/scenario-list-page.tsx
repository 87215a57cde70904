import type { VNode } from 'preact';
import { SCENARIO_DOMAINS } from '../../catalogue/scales.js';
import { CELL_STATES } from '../../coverage/scales.js';
import type { SwissCheese } from '../../coverage/swiss-cheese.js';
import { swissCheese } from '../../coverage/swiss-cheese.js';
import { citeCoverage } from '../coverage/cite-coverage.js';
import { coverageQuestion } from '../coverage/coverage-question.js';
import { DataTable } from '../components/data-table.js';
import { figureDownloads } from '../components/figure-downloads.js';
import { ProblemBox } from '../components/problem-box.js';
import { StateMark } from '../components/state-mark.js';
import { counted, title } from '../components/words.js';
import { entryHref } from '../links.js';
import type { Page, View } from '../page.js';
import { problemStatus } from '../problem-status.js';

/** Every scenario with how deep its defence is. */
export function scenarioListPage(view: View): Page {
  const { catalogue } = view.snapshot;
  const { filter, pairs, problem } = coverageQuestion(catalogue, view.query);
  const cheeses = filter.scenarios.map((scenario) => swissCheese(catalogue, scenario, filter, view.asOf));
  const domains = Map.groupBy(cheeses, ({ scenario }) => scenario.domain);
  return {
    title: 'Risk scenarios',
    lead: `${counted(catalogue.scenarios.length, 'way')} in which things go badly wrong. Depth is how many layers hold at partial or better; independent depth counts each regime once, so that cover which leans twice on the same rules is not counted twice.`,
    crumbs: [],
    ...problemStatus(problem),
    canonical: pairs,
    downloads: figureDownloads(view, 'coverage', pairs),
    cite: citeCoverage(
      view,
      'scenarios',
      'Depth of defence by scenario',
      pairs,
      cheeses.flatMap(({ slices }) => slices),
    ),
    body: (
      <>
        {problem !== null && <ProblemBox problem={problem} />}
        {(problem === null ? SCENARIO_DOMAINS : [])
          .filter((domain) => domains.has(domain))
          .map((domain) => (
            <section>
              <h2>{title(domain)}</h2>
              <DataTable
                caption={`Scenarios of ${domain.replaceAll('-', ' ')} with the depth of their defence`}
                isCaptionHidden
                rows={domains.get(domain) ?? []}
                columns={[
                  {
                    title: 'Scenario',
                    cell: ({ scenario }) => <a href={entryHref(view, scenario.id)}>{scenario.title}</a>,
                  },
                  { title: 'Layers, upstream first', cell: (cheese) => <Strip cheese={cheese} /> },
                  { title: 'Depth', cell: ({ depth }) => depth, isNumber: true },
                  { title: 'Independent', cell: ({ independentDepth }) => independentDepth, isNumber: true },
                ]}
              />
            </section>
          ))}
      </>
    ),
  };
}

/** The layers of a scenario as a row of marks, read out as counts. */
function Strip({ cheese: { slices } }: { cheese: SwissCheese }): VNode {
  const counts = CELL_STATES.flatMap((state) => {
    const n = slices.filter((cell) => cell.state === state).length;
    return n === 0 ? [] : [`${String(n)} ${state.replaceAll('-', ' ')}`];
  });
  return (
    <span class="strip">
      <span class="visually-hidden">{counts.join(', ')}</span>
      <span aria-hidden="true">
        {slices.map((cell) => (
          <span class={`strip-cell cell-${cell.state}`}>
            <StateMark state={cell.state} />
          </span>
        ))}
      </span>
    </span>
  );
}
