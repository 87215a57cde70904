import type { VNode } from 'preact';
import { PROPOSAL_STATES, type Proposal } from '../../editorial/proposals/proposal.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Boxes } from '../components/form-fields.js';
import { pageOf, Pagination } from '../components/pagination.js';
import { counted, title } from '../components/words.js';
import type { Page } from '../page.js';
import { EditorBar } from './editor-bar.js';
import type { ListQuestion } from './editing-desk.js';
import { listQuestion } from './list-question.js';
import { Instant, StateTag } from './state-tag.js';
import { isSignedIn, type Visit } from './visit.js';
import { EDITING, proposalPath } from './ways.js';

/**
 * The proposals that the visitor may see, newest first.
 * @throws QuestionError BAD_ARGUMENT
 */
export async function listPage(visit: Visit): Promise<Page> {
  const { desk, principal, view } = visit;
  const question = listQuestion(view.query);
  const { items, page, pages, total } = pageOf(await desk.list(principal, question), view.query);
  const proposals = await desk.read(items.map(({ number }) => number));
  return {
    title: 'Editing',
    lead: 'How the registry is corrected: somebody proposes, another person approves, a publisher publishes. Every step is kept.',
    crumbs: [],
    body: (
      <>
        <EditorBar visit={visit} />
        <Filters question={question} />
        {proposals.length === 0 ? <Nothing visit={visit} /> : <List proposals={proposals} total={total} />}
        <Pagination frame={view} page={page} pages={pages} />
      </>
    ),
  };
}

function Filters({ question: { states, author, entry } }: { question: ListQuestion }): VNode {
  return (
    <form class="filters proposal-filters" action={EDITING}>
      <Boxes
        name="state"
        label="State"
        chosen={states ?? []}
        choices={PROPOSAL_STATES.map((value) => ({ value, title: title(value) }))}
      />
      <div class="field">
        <label for="field-author">Author</label>
        <input id="field-author" name="author" value={author ?? ''} maxlength={200} />
      </div>
      <div class="field">
        <label for="field-entry">Entry that it changes</label>
        <input id="field-entry" name="entry" value={entry ?? ''} maxlength={300} spellcheck={false} />
      </div>
      <div class="filters-end">
        <button type="submit" class="button button-main">
          Show
        </button>
        <a href={EDITING}>Clear</a>
      </div>
    </form>
  );
}

function Nothing({ visit }: { visit: Visit }): VNode {
  return (
    <EmptyState>
      No proposal is like this. {isSignedIn(visit) ? '' : 'Drafts are seen by their authors and by reviewers alone. '}
      Every entry of the registry has a link “Propose a change”.
    </EmptyState>
  );
}

function List({ proposals, total }: { proposals: readonly Proposal[]; total: number }): VNode {
  return (
    <DataTable
      caption={`${counted(total, 'proposal')}, newest first`}
      rows={proposals}
      columns={[
        {
          title: 'Proposal',
          cell: ({ number, title: name }) => (
            <a href={proposalPath(number)} class="proposal-name">
              {number}. {name}
            </a>
          ),
        },
        { title: 'State', cell: ({ state }) => <StateTag state={state} /> },
        { title: 'Author', cell: ({ author }) => author.name },
        { title: 'Version', isNumber: true, cell: ({ version }) => version },
        { title: 'Last changed', cell: ({ closedAt, amendedAt }) => <Instant at={closedAt ?? amendedAt} /> },
      ]}
    />
  );
}
