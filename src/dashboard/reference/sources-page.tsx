import { DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { EmptyState } from '../components/empty-state.js';
import { Pagination } from '../components/pagination.js';
import { counted } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import type { Page, View } from '../page.js';
import { inWords } from './choices.js';
import { answerTools } from './cited-page.js';
import { EntryLink } from './entry-link.js';
import { LIST_ID, listFile, ListFilters } from './list-filters.js';
import { readSourceList, sourceList } from './source-question.js';
import { pairsOf } from './url-query.js';

/** Every work that was read or is cited. */
export function sourcesPage(view: View): Page {
  const question = readSourceList(view.query);
  const { page, types, regimes } = sourceList(view.snapshot.catalogue, question);
  const pairs = pairsOf({
    type: question.types,
    regime: question.regimes,
    text: question.text,
    page: question.page === 1 ? undefined : question.page,
  });
  return {
    title: 'Sources',
    lead: 'The works that were read for the registry, or that it cites.',
    crumbs: [],
    ...answerTools(view, { path: 'sources', pairs, title: `Sources (${page.total})`, rests: [] }),
    downloads: [
      { title: 'This list as CSV', href: listFile(view, 'csv', pairs), as: 'sources.csv' },
      { title: 'This list as JSON', href: listFile(view, 'json', pairs), as: 'sources.json' },
    ],
    body: (
      <>
        <ListFilters
          view={view}
          text={{ label: 'Words in title, author or number', value: question.text ?? '' }}
          groups={[
            { name: 'type', label: 'Type', choices: types },
            { name: 'regime', label: 'Regime', choices: regimes },
          ]}
        />
        <section id={LIST_ID} aria-labelledby="list-title">
          <h2 id="list-title">{counted(page.total, 'source')}</h2>
          {page.total === 0 ? (
            <EmptyState>No source fits all of these filters. Take one away and look again.</EmptyState>
          ) : (
            <DataTable
              caption={`Sources ${page.first} to ${page.last} of ${page.total}`}
              rows={page.items}
              columns={[
                { title: 'Title', cell: (source) => <EntryLink frame={view} entry={source} /> },
                { title: 'Authors', cell: ({ authors }) => authors.join('; ') },
                { title: 'Issued', cell: ({ issued }) => (issued === undefined ? '' : dateInWords(issued)) },
                { title: 'Type', cell: ({ type }) => capital(inWords(type)) },
                { title: 'Of', cell: ({ intervention }) => <EntryLink frame={view} entry={intervention} /> },
              ]}
            />
          )}
          <Pagination frame={view} page={page.page} pages={page.pages} />
        </section>
      </>
    ),
  };
}
