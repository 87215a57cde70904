import type { VNode } from 'preact';
import type { Intervention } from '../../catalogue/entries.js';
import { statusOn } from '../../catalogue/status.js';
import { type CoverageComparison, compareCoverage } from '../../coverage/compare-coverage.js';
import type { CoverageFilter } from '../../coverage/filter.js';
import { questionWords } from '../../figures/question-words.js';
import { EmptyState } from '../components/empty-state.js';
import { figureDownloads } from '../components/figure-downloads.js';
import { FilterForm } from '../components/filter-form.js';
import { ProblemBox } from '../components/problem-box.js';
import { counted } from '../components/words.js';
import { ChangesTable, ChangeSummary } from '../coverage/changes-table.js';
import { citeCoverage } from '../coverage/cite-coverage.js';
import { coverageQuestion } from '../coverage/coverage-question.js';
import { cellKey, MatrixTable } from '../coverage/matrix-table.js';
import { entryHref, hrefIn, type Pairs } from '../links.js';
import type { Page, Redirect, View } from '../page.js';
import { problemStatus } from '../problem-status.js';
import { tidied } from '../tidy.js';
import { SwitchFields } from './switch-fields.js';

/** The matrix as it is against the matrix as it would be, with single interventions switched on or off. */
export function whatIfPage(view: View): Page | Redirect {
  const tidy = tidied(view);
  if (tidy !== null) return tidy;
  const { catalogue } = view.snapshot;
  const { filter, pairs, problem } = coverageQuestion(catalogue, view.query);
  const nothing: ReadonlySet<string> = new Set();
  const asIs: CoverageFilter = { ...filter, include: nothing, exclude: nothing };
  const comparison = compareCoverage(
    { catalogue, filter: asIs, asOf: view.asOf },
    { catalogue, filter, asOf: view.asOf },
  );
  const isAsked = filter.include.size + filter.exclude.size > 0;
  return {
    title: 'What if',
    lead: 'Switch interventions on, as if each were in force and binding, or off, as if it did not exist, and see which cells change. What did a veto cost? What hangs on one act?',
    crumbs: [{ title: 'Coverage matrix', href: hrefIn(view, '/coverage') }],
    ...problemStatus(problem),
    canonical: pairs,
    downloads: figureDownloads(view, 'coverage', pairs),
    cite: citeCoverage(view, 'what-if', 'Coverage with interventions switched on or off', pairs, comparison.to.cells),
    body: (
      <div class="with-side">
        <aside aria-label="Interventions">
          <FilterForm frame={view} path="/what-if" updates="results" submit="Show what changes" hasDay>
            <SwitchFields catalogue={catalogue} filter={filter} asOf={view.asOf} day={view.query.get('asOf') ?? ''} />
          </FilterForm>
        </aside>
        <div id="results">
          {problem !== null && <ProblemBox problem={problem} />}
          {problem !== null ? null : isAsked ? (
            <Answer view={view} filter={filter} comparison={comparison} pairs={pairs} />
          ) : (
            <Suggestions view={view} />
          )}
        </div>
      </div>
    ),
  };
}

interface AnswerProps {
  readonly view: View;
  readonly filter: CoverageFilter;
  readonly comparison: CoverageComparison;
  readonly pairs: Pairs;
}

function Answer({ view, filter, comparison, pairs }: AnswerProps): VNode {
  const moves = new Map(comparison.changes.map((change) => [cellKey(change), change.move]));
  return (
    <>
      <p class="question">{questionWords(filter, view.asOf)}</p>
      <Switched view={view} filter={filter} />
      <ChangeSummary comparison={comparison} />
      <h2 class="visually-hidden">The matrix as it would be</h2>
      <MatrixTable
        frame={view}
        matrix={comparison.to}
        pairs={pairs}
        caption="Coverage as it would be; cells that change are marked"
        moves={moves}
        isCompact
      />
      {comparison.changes.length === 0 ? (
        <EmptyState>
          No cell changes: others hold the same cells at least as firmly, or none of it counts under the filter.
        </EmptyState>
      ) : (
        <ChangesTable view={view} changes={comparison.changes} pairs={pairs} />
      )}
    </>
  );
}

function Switched({ view, filter: { include, exclude } }: { view: View; filter: CoverageFilter }): VNode {
  const named = (ids: ReadonlySet<string>) => view.snapshot.catalogue.interventions.filter(({ id }) => ids.has(id));
  return (
    <dl class="facts">
      {include.size > 0 && (
        <>
          <dt>Switched on</dt>
          <dd>
            <Named view={view} interventions={named(include)} />
          </dd>
        </>
      )}
      {exclude.size > 0 && (
        <>
          <dt>Switched off</dt>
          <dd>
            <Named view={view} interventions={named(exclude)} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Named({ view, interventions }: { view: View; interventions: readonly Intervention[] }): VNode {
  return (
    <>
      {interventions.map((one, i) => (
        <>
          {i > 0 && '; '}
          <a href={entryHref(view, one.id)}>{one.shortTitle}</a>
        </>
      ))}
    </>
  );
}

/** Questions to begin with: texts that ended without taking effect, and those with most claims. */
function Suggestions({ view }: { view: View }): VNode {
  const { interventions } = view.snapshot.catalogue;
  const on = (one: Intervention) => statusOn(one.timeline, view.asOf);
  const lost = interventions.filter((one) => on(one) === 'vetoed' || on(one) === 'rescinded');
  const leaning = interventions
    .filter((one) => on(one) === 'in-force' && one.bindingness === 'binding')
    .sort((a, b) => b.claims.length - a.claims.length)
    .slice(0, 5);
  const link = (one: Intervention, key: 'include' | 'exclude') => (
    <li>
      <a href={hrefIn(view, '/what-if', [[key, one.slug]])}>{one.shortTitle}</a>{' '}
      <span class="fine">
        {on(one).replaceAll('-', ' ')}, {counted(one.claims.length, 'claim')}
      </span>
    </li>
  );
  return (
    <div class="cols">
      <section>
        <h2>What did it cost to lose…</h2>
        <ul>{lost.map((one) => link(one, 'include'))}</ul>
      </section>
      <section>
        <h2>What would open without…</h2>
        <ul>{leaning.map((one) => link(one, 'exclude'))}</ul>
      </section>
    </div>
  );
}
