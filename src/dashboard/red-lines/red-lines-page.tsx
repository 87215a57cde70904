import type { VNode } from 'preact';
import { ANATOMY_CRITERIA } from '../../catalogue/scales.js';
import type { AnatomyGroup } from '../../red-lines/anatomy-groups.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Select } from '../components/form-fields.js';
import { Pagination } from '../components/pagination.js';
import { counted } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { answerTools } from '../reference/cited-page.js';
import { inWords } from '../reference/choices.js';
import { EntryLink } from '../reference/entry-link.js';
import { LIST_ID, listFile, ListFilters } from '../reference/list-filters.js';
import { slugTitle } from '../reference/slug-title.js';
import { StatusTag } from '../reference/status-tag.js';
import { AnatomyMarks, POINT_NAMES } from './anatomy-marks.js';
import { readRedLineList, redLineList, type RedLineList, redLineListPairs, type RedLineRow } from './red-line-list.js';

const SORTS = [
  { value: 'published', title: 'As published' },
  { value: '-score', title: 'Most operational first' },
  { value: 'score', title: 'Least operational first' },
];
const SCORES = ['Any score', ...[1, 2, 3, 4, 5, 6].map((score) => `${score} of 6 or more`)].map((title, i) => ({
  value: i === 0 ? '' : String(i),
  title,
}));
const GROUPINGS = [
  { value: 'kind', title: 'Kind' },
  { value: 'regime', title: 'Regime' },
  { value: 'response', title: 'What must follow' },
];

/** Every red line, by kind, regime, response and anatomy; and how operational they are on average. */
export function redLinesPage(view: View): Page {
  const list = redLineList(view.snapshot.catalogue, readRedLineList(view.query), view.asOf);
  const { question, page, choices, rows } = list;
  const pairs = redLineListPairs(question);
  return {
    title: 'Red lines',
    lead: 'What must not happen, under which condition, and what must follow. Six points of anatomy say how operational each line is.',
    crumbs: [],
    ...answerTools(view, {
      path: 'red-lines',
      pairs,
      title: `Red lines (${rows.length})`,
      rests: rows.flatMap(({ redLine }) => redLine.claims),
    }),
    downloads: [
      { title: 'This list as CSV', href: listFile(view, 'csv', pairs), as: 'red-lines.csv' },
      { title: 'This list as JSON', href: listFile(view, 'json', pairs), as: 'red-lines.json' },
    ],
    body: (
      <>
        <ListFilters
          view={view}
          text={{ label: 'Words in the statement', value: question.text ?? '' }}
          groups={[
            { name: 'kind', label: 'Kind', choices: choices.kinds },
            { name: 'regime', label: 'Regime', choices: choices.regimes },
            { name: 'response', label: 'What must follow', choices: choices.responses },
            { name: 'status', label: 'Status', choices: choices.status },
            {
              name: 'point',
              label: 'Points that hold',
              choices: choices.points.map((choice) => ({
                ...choice,
                label: POINT_NAMES[ANATOMY_CRITERIA.find((one) => one === choice.value) ?? 'noExitClause'],
              })),
            },
          ]}
          sort={{ value: question.sort ?? 'published', choices: SORTS }}
        >
          <Select name="score" label="Anatomy" value={String(question.minScore ?? '')} choices={SCORES} />
          <Select name="by" label="Averages by" value={question.by ?? 'kind'} choices={GROUPINGS} />
        </ListFilters>
        <section id={LIST_ID} aria-labelledby="list-title">
          <h2 id="list-title">{counted(page.total, 'red line')}</h2>
          {page.total === 0 ? (
            <EmptyState>No red line fits all of these filters. Take one away and look again.</EmptyState>
          ) : (
            <ul class="cards">
              {page.items.map((row) => (
                <RedLineCard view={view} row={row} />
              ))}
            </ul>
          )}
          <Pagination frame={view} page={page.page} pages={page.pages} />
          {list.all !== null && <Averages list={list} />}
        </section>
        <p>
          <a href={hrefIn(view, '/lineages')}>How lines moved from version to version</a>
        </p>
      </>
    ),
  };
}

function RedLineCard({ view, row: { redLine, status, anatomy } }: { view: View; row: RedLineRow }): VNode {
  const { intervention, slug, statement, pinpoint, kind, responses } = redLine;
  return (
    <li class="card card-line">
      <h3>
        <EntryLink frame={view} entry={redLine} label={slugTitle(slug)} />
      </h3>
      <p class="fine">
        <EntryLink frame={view} entry={intervention} />, {pinpoint}
      </p>
      <p class="serif">{statement}</p>
      <p class="card-facts">
        <span>{capital(inWords(kind))}</span>
        <StatusTag status={status} />
        <AnatomyMarks anatomy={anatomy} />
      </p>
      {responses.length > 0 && <p class="fine">Must follow: {responses.map(inWords).join(', ')}</p>}
    </li>
  );
}

/** How many lines of each group hold each of the six points, and the mean of their scores. */
function Averages({ list: { groups, all, question } }: { list: RedLineList }): VNode {
  const by = GROUPINGS.find(({ value }) => value === (question.by ?? 'kind'))?.title ?? '';
  const rows = all === null ? groups : [...groups, all];
  const nameOf = ({ of, regime }: AnatomyGroup): string =>
    of === 'all' ? 'All of these lines' : (regime?.name ?? capital(inWords(of)));
  return (
    <>
      <h2 id="averages">How operational they are</h2>
      <p class="fine">
        Of six points. How many lines are known to hold each; unknown points count as not held.
        {question.by === 'response' && ' A line counts for every response that it asks for.'}
      </p>
      <DataTable
        caption={`Anatomy by ${by.toLowerCase()}`}
        isCaptionHidden
        rows={rows}
        columns={[
          { title: by, cell: nameOf },
          { title: 'Lines', cell: ({ redLines }) => redLines, isNumber: true },
          { title: 'Mean of 6', cell: ({ mean }) => mean.toFixed(2), isNumber: true },
          ...ANATOMY_CRITERIA.map((criterion) => ({
            title: POINT_NAMES[criterion],
            cell: ({ holding }: AnatomyGroup) => holding.find((one) => one.criterion === criterion)?.redLines ?? 0,
            isNumber: true,
          })),
        ]}
      />
    </>
  );
}
