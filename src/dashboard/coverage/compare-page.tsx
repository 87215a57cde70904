import type { VNode } from 'preact';
import { type CalendarDate, isCalendarDate } from '../../catalogue/dates.js';
import { QuestionError } from '../../catalogue/question-error.js';
import type { Snapshot } from '../../catalogue/snapshot.js';
import type { CoverageMatrix } from '../../coverage/answers.js';
import {
  type CellMove,
  compareCoverage,
  type ComparedView,
  type CoverageComparison,
} from '../../coverage/compare-coverage.js';
import { type CoverageFilter, resolveFilter } from '../../coverage/filter.js';
import { filterPairs } from '../../coverage/filter-pairs.js';
import { questionWords } from '../../figures/question-words.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterForm } from '../components/filter-form.js';
import { Select } from '../components/form-fields.js';
import { ProblemBox } from '../components/problem-box.js';
import { hrefIn, type Pairs } from '../links.js';
import type { Page, Redirect, View } from '../page.js';
import { problemStatus } from '../problem-status.js';
import { tidied } from '../tidy.js';
import { ChangesTable, ChangeSummary } from './changes-table.js';
import { citeCoverage } from './cite-coverage.js';
import { QUESTION_KEYS, readFilter, refuseUnknownKeys } from './coverage-question.js';
import { FilterFields, InterventionNames } from './filter-fields.js';
import { StateLegend } from './matrix-legend.js';
import { cellKey, MatrixTable } from './matrix-table.js';

const SIDES = ['from', 'to'] as const;
type Side = (typeof SIDES)[number];
const TITLES: Readonly<Record<Side, string>> = { from: 'First view', to: 'Second view' };
/** `asOf` by itself is the day of a side that names none. */
const KEYS = ['asOf', ...SIDES.flatMap((side) => [...QUESTION_KEYS, 'asOf', 'release'].map((key) => `${side}.${key}`))];

/** What a side of the comparison asks for. */
interface SideView extends ComparedView {
  readonly release: string;
  readonly pairs: Pairs;
}

/**
 * Two views side by side: other filters, other days, other releases.
 * @param snapshots of the releases that the two sides name
 */
export function comparePage(view: View, snapshots: Readonly<Record<Side, Snapshot>>): Page | Redirect {
  const tidy = tidied(view);
  if (tidy !== null) return tidy;
  const { sides, problem } = readSides(view, snapshots);
  const { from, to } = sides;
  const comparison = compareCoverage(from, to);
  return {
    title: 'Two views compared',
    lead: 'The same matrix read twice: on two days, under two filters, or in two releases. What differs is marked.',
    crumbs: [{ title: 'Coverage matrix', href: hrefIn(view, '/coverage') }],
    ...problemStatus(problem),
    canonical: [...view.query],
    downloads: SIDES.map((side) => ({
      title: `${TITLES[side]} (CSV)`,
      href: hrefIn(sideFrame(view, sides[side]), '/figures/coverage.csv', sides[side].pairs),
    })),
    cite: citeCoverage(
      view,
      'coverage/compare',
      'Coverage under two views',
      [...view.query],
      [...comparison.from.cells, ...comparison.to.cells],
    ),
    body: (
      <div id="results">
        {problem !== null && <ProblemBox problem={problem} />}
        <FilterForm frame={view} path="/coverage/compare" updates="results" submit="Compare" hasDay>
          {SIDES.map((side) => (
            <SideFields view={view} side={side} sideView={sides[side]} />
          ))}
        </FilterForm>
        <InterventionNames catalogue={view.snapshot.catalogue} />
        {problem === null && <Compared view={view} sides={sides} comparison={comparison} />}
      </div>
    ),
  };
}

interface ComparedProps {
  readonly view: View;
  readonly sides: Readonly<Record<Side, SideView>>;
  readonly comparison: CoverageComparison;
}

function Compared({ view, sides, comparison }: ComparedProps): VNode {
  const moves = new Map(comparison.changes.map((change) => [cellKey(change), change.move]));
  return (
    <>
      <ChangeSummary comparison={comparison} />
      {comparison.note !== null && <EmptyState>{comparison.note}</EmptyState>}
      <div class="side-by-side">
        {SIDES.map((side) => (
          <SideMatrix view={view} side={side} sideView={sides[side]} matrix={comparison[side]} moves={moves} />
        ))}
      </div>
      {comparison.changes.length > 0 && (
        <ChangesTable view={view} changes={comparison.changes} pairs={sides.to.pairs} />
      )}
    </>
  );
}

function readSides(
  view: View,
  snapshots: Readonly<Record<Side, Snapshot>>,
): { sides: Readonly<Record<Side, SideView>>; problem: QuestionError | null } {
  try {
    refuseUnknownKeys(view.query, KEYS);
    const read = (side: Side) => {
      const { catalogue, release } = snapshots[side];
      const filter = resolveFilter(catalogue, readFilter(view.query, `${side}.`), [side]);
      return sideOf(filter, snapshots[side], dayOf(view, side), release.version);
    };
    return { sides: { from: read('from'), to: read('to') }, problem: null };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const plain = (side: Side) =>
      sideOf(resolveFilter(snapshots[side].catalogue), snapshots[side], view.asOf, snapshots[side].release.version);
    return { sides: { from: plain('from'), to: plain('to') }, problem: error };
  }
}

function sideOf(filter: CoverageFilter, { catalogue }: Snapshot, asOf: CalendarDate, release: string): SideView {
  return { catalogue, filter, asOf, release, pairs: [...filterPairs(filter, catalogue), ['asOf', asOf]] };
}

function dayOf(view: View, side: Side): CalendarDate {
  const day = view.query.get(`${side}.asOf`) ?? '';
  if (day === '' || isCalendarDate(day)) return day === '' ? view.asOf : day;
  throw new QuestionError(
    'BAD_ARGUMENT',
    `${side}.asOf must be a day that exists: "${day}" is none.`,
    [`${side}.asOf`],
    [view.today],
  );
}

function SideFields({ view, side, sideView }: { view: View; side: Side; sideView: SideView }): VNode {
  const { catalogue, filter, release } = sideView;
  return (
    <fieldset class="side">
      <legend>{TITLES[side]}</legend>
      <div class="side-fields">
        <Select
          name={`${side}.release`}
          label="Release"
          value={view.query.has(`${side}.release`) ? release : ''}
          choices={[
            { value: '', title: `This one, ${view.release.version}` },
            ...view.releases.map(({ version }) => ({ value: version, title: version })),
          ]}
        />
        <FilterFields
          catalogue={catalogue}
          filter={filter}
          day={view.query.get(`${side}.asOf`) ?? ''}
          prefix={`${side}.`}
        />
      </div>
    </fieldset>
  );
}

interface SideMatrixProps {
  readonly view: View;
  readonly side: Side;
  readonly sideView: SideView;
  readonly matrix: CoverageMatrix;
  readonly moves: ReadonlyMap<string, CellMove>;
}

/** Links of a side stay within its release. */
function sideFrame(view: View, { release }: SideView): View {
  if (release === view.release.version) return view;
  return { ...view, isPinned: true, release: { ...view.release, version: release } };
}

function SideMatrix({ view, side, sideView, matrix, moves }: SideMatrixProps): VNode {
  const words = `Release ${sideView.release}. ${questionWords(sideView.filter, sideView.asOf)}`;
  return (
    <section>
      <h2>{TITLES[side]}</h2>
      <p class="fine">{words}</p>
      <MatrixTable
        frame={sideFrame(view, sideView)}
        matrix={matrix}
        pairs={sideView.pairs}
        caption={`${TITLES[side]}. ${words}`}
        moves={moves}
        isCompact
      />
      <StateLegend summary={matrix.summary} />
    </section>
  );
}
