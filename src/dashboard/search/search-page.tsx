import type { VNode } from 'preact';
import { type EntryKind, ENTRY_KINDS } from '../../catalogue/ids.js';
import { QuestionError } from '../../catalogue/question-error.js';
import type { Hit } from '../../search/search.js';
import { EmptyState } from '../components/empty-state.js';
import { pageOf, Pagination } from '../components/pagination.js';
import { ProblemBox } from '../components/problem-box.js';
import { counted } from '../components/words.js';
import { entryHref, hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { problemStatus } from '../problem-status.js';
import { summaryOf } from './entry-summary.js';
import { foundByKind, type HitGroup, KIND_NAMES, kindAsked } from './found.js';

/** So many of each kind before somebody asks for all of it. */
const FIRST = 6;

export function searchPage(view: View): Page {
  const query = (view.query.get('q') ?? '').trim();
  const { kind, problem } = readKind(view.query.get('kind'));
  const groups = foundByKind(view.snapshot.catalogue, query);
  const shown = kind === null ? groups : groups.filter((group) => group.kind === kind);
  const total = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return {
    title: query === '' ? 'Search' : `Search: ${query}`,
    crumbs: kind === null ? [] : [{ title: 'All kinds', href: hrefIn(view, '/search', [['q', query]]) }],
    ...problemStatus(problem),
    body: (
      <>
        {problem !== null && <ProblemBox problem={problem} />}
        <search>
          <form class="search-page" action={hrefIn({ ...view, query: new URLSearchParams() }, '/search')}>
            <label for="q">Words, a clause, an institution; misspellings are forgiven</label>
            <div>
              <input id="q" name="q" type="search" value={query} maxlength={200} />
              <button type="submit" class="button button-main">
                Search
              </button>
            </div>
          </form>
        </search>
        {query !== '' && (
          <p role="status">{total === 0 ? 'Nothing found.' : `${counted(total, 'entry', 'entries')} found.`}</p>
        )}
        {query !== '' && total === 0 && (
          <EmptyState>
            No entry has these words, or words like them. Try fewer of them, or look through the{' '}
            <a href={hrefIn(view, '/interventions')}>interventions</a> and{' '}
            <a href={hrefIn(view, '/scenarios')}>scenarios</a>.
          </EmptyState>
        )}
        {groups.length > 1 && kind === null && <Kinds groups={groups} />}
        {shown.map((group) => (
          <Group view={view} query={query} group={group} isAlone={kind !== null} />
        ))}
      </>
    ),
  };
}

function readKind(value: string | null): { kind: EntryKind | null; problem: QuestionError | null } {
  const kind = kindAsked(value);
  if (kind !== null || value === null || value === '') return { kind, problem: null };
  const problem = new QuestionError('BAD_ARGUMENT', `There is no kind "${value}" of entries.`, ['kind'], ENTRY_KINDS);
  return { kind, problem };
}

function Kinds({ groups }: { groups: readonly HitGroup[] }): VNode {
  return (
    <nav aria-label="Kinds of what was found">
      <ul class="badges">
        {groups.map(({ kind, hits }) => (
          <li>
            <a class="badge" href={`#found-${kind}`}>
              {KIND_NAMES[kind]} {hits.length}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface GroupProps {
  readonly view: View;
  readonly query: string;
  readonly group: HitGroup;
  readonly isAlone: boolean;
}

function Group({ view, query, group: { kind, hits }, isAlone }: GroupProps): VNode {
  const { items, page, pages } = isAlone
    ? pageOf(hits, view.query)
    : { items: hits.slice(0, FIRST), page: 1, pages: 1 };
  return (
    <section>
      <h2 id={`found-${kind}`}>
        {KIND_NAMES[kind]} <span class="fine">{hits.length}</span>
      </h2>
      <ul class="hits">
        {items.map((hit) => (
          <Found view={view} hit={hit} />
        ))}
      </ul>
      {!isAlone && hits.length > FIRST && (
        <p>
          <a
            href={hrefIn(view, '/search', [
              ['q', query],
              ['kind', kind],
            ])}
          >
            All {hits.length} {KIND_NAMES[kind].toLowerCase()}
          </a>
        </p>
      )}
      <Pagination frame={view} page={page} pages={pages} />
    </section>
  );
}

function Found({ view, hit: { entry, title } }: { view: View; hit: Hit }): VNode {
  const summary = summaryOf(entry);
  return (
    <li>
      <a href={entryHref(view, entry.id)}>{title}</a>
      {summary !== null && <p class="fine">{summary}</p>}
    </li>
  );
}
