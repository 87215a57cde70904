import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { pageOf, Pagination } from '../components/pagination.js';
import { counted } from '../components/words.js';
import type { Page } from '../page.js';
import { EditorBar } from './editor-bar.js';
import { EntryQuestion } from './entry-question.js';
import { listQuestion } from './list-question.js';
import { Instant } from './state-tag.js';
import type { Visit } from './visit.js';
import { EDITING, proposalPath, proposePath } from './ways.js';

/**
 * Every revision of an entry: who, when, and the hashes by which the chain can be recomputed.
 * @throws QuestionError BAD_ARGUMENT
 */
export async function historyPage(visit: Visit): Promise<Page> {
  const { desk, view } = visit;
  const { entry } = listQuestion(view.query);
  const revisions = entry === null ? [] : await desk.revisions(entry);
  const { items, page, pages, total } = pageOf(revisions, view.query);
  return {
    title: entry === null ? 'History' : `History of ${entry}`,
    lead: 'Each revision carries the hash of the one before it in the whole history of the registry: none can be changed afterwards without breaking the chain.',
    crumbs: [{ title: 'Editing', href: EDITING }],
    ...(entry !== null && total === 0 && { status: 404 }),
    body: (
      <>
        <EditorBar visit={visit} />
        <EntryQuestion path="/editing/history" entry={entry ?? ''} submit="Show its history" />
        {entry !== null && total === 0 && (
          <EmptyState>
            No revision of “{entry}” was ever recorded. Ids begin with their kind, as in regime/california.
          </EmptyState>
        )}
        {entry !== null && total > 0 && (
          <>
            <p>
              <a href={proposePath(entry)}>Propose a change of this entry</a>
            </p>
            <DataTable
              caption={`${counted(total, 'revision')}, newest first`}
              rows={items}
              columns={[
                { title: 'Revision', cell: ({ number }) => number },
                { title: 'What', cell: ({ retired }) => (retired ? 'Retired' : 'Written') },
                { title: 'Who', cell: ({ actor }) => actor.name },
                { title: 'When', cell: ({ recordedAt }) => <Instant at={recordedAt} /> },
                { title: 'By', cell: ({ proposal }) => <Proposal id={proposal} /> },
                { title: 'SHA-256', cell: ({ hash }) => <Hash of={hash} /> },
                { title: 'Of the content', cell: ({ contentHash }) => <Hash of={contentHash} /> },
                { title: 'Of the revision before', cell: ({ previousHash }) => <Hash of={previousHash} /> },
              ]}
            />
          </>
        )}
        <Pagination frame={view} page={page} pages={pages} />
      </>
    ),
  };
}

function Proposal({ id }: { id: string | null }) {
  const number = Number(id?.split('/')[1]);
  return id === null ? <>seed files</> : <a href={proposalPath(number)}>{id}</a>;
}

function Hash({ of }: { of: string }) {
  return <code class="hash">{of}</code>;
}
