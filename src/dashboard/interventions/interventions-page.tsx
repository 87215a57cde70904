import { DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { EmptyState } from '../components/empty-state.js';
import { Pagination } from '../components/pagination.js';
import { counted } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import type { Page, View } from '../page.js';
import { answerTools } from '../reference/cited-page.js';
import { inWords } from '../reference/choices.js';
import { EntryLink } from '../reference/entry-link.js';
import { LIST_ID, listFile, ListFilters } from '../reference/list-filters.js';
import { StatusTag } from '../reference/status-tag.js';
import {
  type InterventionRow,
  interventionList,
  interventionListPairs,
  readInterventionList,
  USUAL_SORT,
} from './intervention-list.js';

const SORTS = [
  { value: '-date', title: 'Newest first' },
  { value: 'date', title: 'Oldest first' },
  { value: '-changed', title: 'Changed last first' },
  { value: 'changed', title: 'Changed longest ago first' },
  { value: 'title', title: 'By title' },
  { value: '-title', title: 'By title, backwards' },
];

/** Every law, code, commitment, policy, statement, technique and evaluation, filtered and sorted by its address. */
export function interventionsPage(view: View): Page {
  const { catalogue } = view.snapshot;
  const { question, page, choices, rows } = interventionList(catalogue, readInterventionList(view.query), view.asOf);
  const pairs = interventionListPairs(question);
  return {
    title: 'Interventions',
    lead: 'Laws, codes, commitments, policies of developers, statements, safeguards and evaluations, each with its clauses, definitions and red lines.',
    crumbs: [],
    ...answerTools(view, {
      path: 'interventions',
      pairs,
      title: `Interventions (${rows.length})`,
      rests: rows.flatMap(({ intervention }) => intervention.claims),
    }),
    downloads: [
      { title: 'This list as CSV', href: listFile(view, 'csv', pairs), as: 'interventions.csv' },
      { title: 'This list as JSON', href: listFile(view, 'json', pairs), as: 'interventions.json' },
    ],
    body: (
      <>
        <ListFilters
          view={view}
          text={{ label: 'Words in title or summary', value: question.text ?? '' }}
          groups={[
            { name: 'regime', label: 'Regime', choices: choices.regimes },
            { name: 'kind', label: 'Kind', choices: choices.kinds },
            { name: 'status', label: 'Status', choices: choices.status },
            { name: 'bindingness', label: 'Bindingness', choices: choices.bindingness },
            { name: 'year', label: 'Year it began', choices: choices.years },
          ]}
          sort={{ value: question.sort ?? USUAL_SORT, choices: SORTS }}
        />
        <section id={LIST_ID} aria-labelledby="list-title">
          <h2 id="list-title">{counted(page.total, 'intervention')}</h2>
          {page.total === 0 ? (
            <EmptyState>No intervention fits all of these filters. Take one away and look again.</EmptyState>
          ) : (
            <DataTable
              caption={`Interventions ${page.first} to ${page.last} of ${page.total}`}
              rows={page.items}
              columns={[
                {
                  title: 'Intervention',
                  cell: ({ intervention }: InterventionRow) => <EntryLink frame={view} entry={intervention} />,
                },
                { title: 'Status', cell: ({ status }) => <StatusTag status={status} /> },
                { title: 'Regime', cell: ({ intervention }) => <EntryLink frame={view} entry={intervention.regime} /> },
                { title: 'Kind', cell: ({ intervention }) => capital(inWords(intervention.kind)) },
                { title: 'Bindingness', cell: ({ intervention }) => capital(inWords(intervention.bindingness)) },
                {
                  title: 'Began',
                  cell: ({ date }) => (date === '' ? '' : <time datetime={date}>{dateInWords(date)}</time>),
                },
                { title: 'Provisions', cell: ({ counts }) => counts.provisions, isNumber: true },
                { title: 'Definitions', cell: ({ counts }) => counts.definitions, isNumber: true },
                { title: 'Red lines', cell: ({ counts }) => counts.redLines, isNumber: true },
              ]}
            />
          )}
          <Pagination frame={view} page={page.page} pages={page.pages} />
        </section>
      </>
    ),
  };
}
