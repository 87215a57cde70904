import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Id } from '../../catalogue/ids.js';
import { EDITORIAL_CHANNEL } from '../channel.js';
import { CONTENT_LIMITS, type ContentProblem, textProblem } from '../content/plain-limits.js';
import type { Editing } from '../editing.service.js';
import { ProposalReviewEntity } from '../entities/proposal-review.entity.js';
import { ProposalEntity } from '../entities/proposal.entity.js';
import { acceptProposal } from './accept-proposal.service.js';
import { type ChangeRequest, checkChanges, tooManyChanges } from './check-changes.service.js';
import { historiesOf } from './histories.service.js';
import * as outcomes from './outcomes.js';
import {
  type Proposal,
  proposalNumber,
  type ProposalState,
  type ProposedChange,
  type ReviewVerdict,
} from './proposal.js';
import { nextNumber, readChanges, readProposal, writeChanges } from './proposal-table.service.js';
import { rebase, type RebaseChoice } from './rebase.js';

export interface NewProposal {
  readonly title: string;
  readonly rationale: string;
  readonly changes: readonly ChangeRequest[];
}

/** What is amended; what is absent stays. */
export interface Amendment {
  readonly title?: string | null;
  readonly rationale?: string | null;
  /** added, or in the place of the change of the same entry */
  readonly changes?: readonly ChangeRequest[] | null;
  /** entries that the proposal leaves alone again */
  readonly drop?: readonly Id[] | null;
}

export interface ReviewRequest {
  /** the version that was read */
  readonly version: number;
  readonly verdict: ReviewVerdict;
  readonly comment?: string | null;
}

const OPEN: readonly ProposalState[] = ['draft', 'submitted'];
const SUBMITTED: readonly ProposalState[] = ['submitted'];
const LONGEST_TITLE = 200;

type Work<T> = (manager: EntityManager, proposal: Proposal) => Promise<T>;

/**
 * The way of a correction: written, submitted, reviewed, accepted. Whether somebody may do a thing at all was asked
 * before, by `@Requires`; here it is asked whether it can be done with this proposal now.
 */
export class Proposals {
  constructor(private readonly editing: Editing) {}

  async create(principal: Principal, wanted: NewProposal): Promise<Proposal | outcomes.InvalidContent> {
    const problems = [
      ...wordProblems('title', wanted.title, LONGEST_TITLE),
      ...wordProblems('rationale', wanted.rationale),
    ];
    if (problems.length > 0) return outcomes.invalidContent(problems);
    return await this.editing.transaction(async (manager) => {
      const checked = await checkChanges(manager, wanted.changes);
      if (!checked.ok) return outcomes.invalidContent(checked.problems);
      const number = await nextNumber(manager, 'proposal');
      const at = this.editing.now();
      await manager.insert(ProposalEntity, {
        ...{ number, title: wanted.title, rationale: wanted.rationale, state: 'draft', version: 1 },
        ...{ author: principal.id, author_name: principal.name, writers: [principal.id] },
        ...{ created_at: at, amended_at: at },
      });
      await writeChanges(manager, number, checked.changes);
      return await told(manager, number);
    });
  }

  async amend(principal: Principal, id: string, amendment: Amendment): Promise<Proposal | outcomes.Refusal> {
    const { title, rationale, changes: requests, drop } = amendment;
    const problems = [
      ...(title == null ? [] : wordProblems('title', title, LONGEST_TITLE)),
      ...(rationale == null ? [] : wordProblems('rationale', rationale)),
    ];
    if (problems.length > 0) return outcomes.invalidContent(problems);
    return await this.onOne(id, 'amended', OPEN, async (manager, proposal) => {
      if (proposal.author.id !== principal.id) return outcomes.notTheAuthor('amended');
      const before = await readChanges(manager, proposal.number);
      const known = new Map(before.map(({ entry, base }) => [entry, base]));
      const checked = await checkChanges(manager, requests ?? [], known);
      if (!checked.ok) return outcomes.invalidContent(checked.problems);
      const after = amended(before, checked.changes, new Set(drop ?? []));
      if (after.length > CONTENT_LIMITS.changes) return outcomes.invalidContent([tooManyChanges(after.length)]);
      const words = { title: title ?? proposal.title, rationale: rationale ?? proposal.rationale };
      return await this.rewrite(manager, principal, proposal, words, after);
    });
  }

  async submit(principal: Principal, id: string): Promise<Proposal | outcomes.Refusal> {
    return await this.onOne(id, 'submitted', ['draft'], async (manager, { number, author }) => {
      if (author.id !== principal.id) return outcomes.notTheAuthor('submitted');
      if ((await readChanges(manager, number)).length === 0) return outcomes.invalidContent([nothingToDo]);
      await manager.update(ProposalEntity, { number }, { state: 'submitted', submitted_at: this.editing.now() });
      return await told(manager, number);
    });
  }

  async withdraw(principal: Principal, id: string, note: string | null = null): Promise<Proposal | outcomes.Refusal> {
    const problems = note === null ? [] : wordProblems('note', note);
    if (problems.length > 0) return outcomes.invalidContent(problems);
    return await this.onOne(id, 'withdrawn', OPEN, async (manager, proposal) => {
      if (proposal.author.id !== principal.id) return outcomes.notTheAuthor('withdrawn');
      return await this.close(manager, principal, proposal, 'withdrawn', note);
    });
  }

  async review(principal: Principal, id: string, wanted: ReviewRequest): Promise<Proposal | outcomes.Refusal> {
    const { version, verdict, comment = null } = wanted;
    const missing = verdict === 'approve' || comment !== null ? [] : wordProblems('comment', '');
    const problems = [...missing, ...(comment === null ? [] : wordProblems('comment', comment))];
    if (problems.length > 0) return outcomes.invalidContent(problems);
    return await this.onOne(id, 'reviewed', SUBMITTED, async (manager, proposal) => {
      if (version !== proposal.version) return outcomes.outOfDate(proposal.version);
      if (verdict === 'approve' && proposal.writers.includes(principal.id)) {
        return outcomes.needsAnotherReviewer('Nobody approves what they wrote themselves.');
      }
      if (verdict === 'approve' && !principal.roles.includes('reviewer')) {
        return outcomes.needsAnotherReviewer('Approving needs the role reviewer itself.');
      }
      await manager.insert(ProposalReviewEntity, {
        ...{ proposal: proposal.number, number: await nextReview(manager, proposal.number), outcome: verdict, comment },
        ...{ reviewer: principal.id, reviewer_name: principal.name, reviewer_roles: [...principal.roles] },
        // The database writes the digest itself.
        ...{ reviewed_at: this.editing.now(), version, digest: '' },
      });
      return await told(manager, proposal.number);
    });
  }

  async reject(principal: Principal, id: string, note: string): Promise<Proposal | outcomes.Refusal> {
    const problems = wordProblems('note', note);
    if (problems.length > 0) return outcomes.invalidContent(problems);
    return await this.onOne(
      id,
      'rejected',
      SUBMITTED,
      async (manager, proposal) => await this.close(manager, principal, proposal, 'rejected', note),
    );
  }

  /** Apply it, record it and tell, in one transaction; or say why not, and change nothing. */
  async accept(principal: Principal, id: string, note: string | null = null): Promise<Proposal | outcomes.Refusal> {
    const number = proposalNumber(id);
    if (number === undefined) return outcomes.notFound(id);
    const problems = note === null ? [] : wordProblems('note', note);
    if (problems.length > 0) return outcomes.invalidContent(problems);
    return await acceptProposal(this.editing, principal, number, note);
  }

  /** Bring it onto what the catalogue says now. Whoever does so writes in it, and cannot approve it. */
  async rebase(
    principal: Principal,
    id: string,
    choices: readonly RebaseChoice[],
  ): Promise<Proposal | outcomes.Refusal> {
    return await this.onOne(id, 'rebased', OPEN, async (manager, proposal) => {
      if (proposal.author.id !== principal.id && !principal.roles.includes('reviewer')) {
        return outcomes.notTheAuthor('rebased');
      }
      const changes = await readChanges(manager, proposal.number);
      const rebased = rebase(changes, await historiesOf(manager, changes), choices);
      if (rebased.open.length > 0) return outcomes.conflict(rebased.open);
      const { contentProblems } = await import('../content/check-content.service.js');
      const problems = rebased.changes.flatMap(({ entry, content }) =>
        content === null ? [] : contentProblems(entry, content),
      );
      if (problems.length > 0) return outcomes.invalidContent(problems);
      return await this.rewrite(manager, principal, proposal, proposal, rebased.changes);
    });
  }

  private async rewrite(
    manager: EntityManager,
    principal: Principal,
    { number, version, writers }: Proposal,
    { title, rationale }: { readonly title: string; readonly rationale: string },
    changes: readonly ProposedChange[],
  ): Promise<Proposal> {
    await writeChanges(manager, number, changes);
    const all = [...new Set([...writers, principal.id])];
    const said = { title, rationale, version: version + 1, writers: all, amended_at: this.editing.now() };
    await manager.update(ProposalEntity, { number }, said);
    return await told(manager, number);
  }

  private async close(
    manager: EntityManager,
    { id, name }: Principal,
    { number }: Proposal,
    state: ProposalState,
    note: string | null,
  ): Promise<Proposal> {
    const closing = { closed_at: this.editing.now(), closed_by: id, closed_by_name: name, closing_note: note };
    await manager.update(ProposalEntity, { number }, { state, ...closing });
    return await told(manager, number);
  }

  /** The work on one proposal, which nobody else changes meanwhile, if it is in one of these states. */
  private async onOne<T extends object>(
    id: string,
    action: string,
    states: readonly ProposalState[],
    work: Work<T>,
  ): Promise<T | outcomes.NotFound | outcomes.NotAllowedInState> {
    const number = proposalNumber(id);
    if (number === undefined) return outcomes.notFound(id);
    return await this.editing.transaction(async (manager) => {
      const proposal = await readProposal(manager, number, true);
      if (proposal === undefined) return outcomes.notFound(id);
      if (!states.includes(proposal.state)) return outcomes.notAllowedIn(proposal.state, action, states);
      return await work(manager, proposal);
    });
  }
}

/** The proposal as it is now; who listens hears that it changed when the transaction commits. */
async function told(manager: EntityManager, number: number): Promise<Proposal> {
  const proposal = await readProposal(manager, number);
  if (proposal === undefined) throw new Error(`proposal ${String(number)} is gone`);
  // Drafts are nobody else's business.
  if (proposal.submittedAt !== null) {
    await manager.query('SELECT pg_notify($1, $2)', [EDITORIAL_CHANNEL, proposal.id]);
  }
  return proposal;
}

async function nextReview(manager: EntityManager, proposal: number): Promise<number> {
  return 1 + (await manager.count(ProposalReviewEntity, { where: { proposal } }));
}

function amended(
  before: readonly ProposedChange[],
  changes: readonly ProposedChange[],
  drop: ReadonlySet<Id>,
): readonly ProposedChange[] {
  const byEntry = new Map([...before, ...changes].map((change) => [change.entry, change]));
  return [...byEntry.values()].filter(({ entry }) => !drop.has(entry));
}

const nothingToDo: ContentProblem = {
  ...{ code: 'NO_CHANGES', entry: '', path: ['changes'] },
  ...{ message: 'the proposal changes nothing', remedy: 'Add a change.' },
};

function wordProblems(field: string, text: string, longest?: number): readonly ContentProblem[] {
  const blank = ['BAD_VALUE', `${field} is empty`, 'Write it.'] as const;
  const said = textProblem(text, longest) ?? (text.trim() === '' ? blank : undefined);
  if (said === undefined) return [];
  const [code, message, remedy] = said;
  return [{ code, entry: '', path: [field], message, remedy }];
}
