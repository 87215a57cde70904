/** Proposals as their tables hold them. */
import type { EntityManager } from 'typeorm';
import { ProposalChangeEntity } from '../entities/proposal-change.entity.js';
import { ProposalReviewEntity } from '../entities/proposal-review.entity.js';
import { ProposalEntity } from '../entities/proposal.entity.js';
import type { Content } from '../entry-lists.js';
import { canonicalJson } from '../history/chain.js';
import type { Proposal, ProposalReview, ProposalState, ProposedChange, ReviewVerdict } from './proposal.js';

/** Any number that no other program uses for an advisory lock in this database. */
const NUMBERING_LOCK = 7_261_028;

/** The next number of a table, which stays ours until the transaction ends. */
export async function nextNumber(manager: EntityManager, table: 'proposal' | 'contest'): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [NUMBERING_LOCK]);
  const [row]: readonly { readonly next: number }[] = await manager.query(
    `SELECT coalesce(max(number), 0) + 1 AS next FROM ${table}`,
  );
  return row?.next ?? 1;
}

export function proposalOf(row: ProposalEntity): Proposal {
  return {
    id: `proposal/${String(row.number)}`,
    number: row.number,
    title: row.title,
    rationale: row.rationale,
    // The table takes no other.
    state: row.state as ProposalState,
    version: row.version,
    author: { id: row.author, name: row.author_name },
    writers: row.writers,
    createdAt: row.created_at.toISOString(),
    amendedAt: row.amended_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by === null ? null : { id: row.closed_by, name: row.closed_by_name ?? row.closed_by },
    closingNote: row.closing_note,
  };
}

/** @param lock whether nobody else may change it until the transaction ends */
export async function readProposal(
  manager: EntityManager,
  number: number,
  lock = false,
): Promise<Proposal | undefined> {
  const row = await manager.findOne(ProposalEntity, {
    where: { number },
    ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
  });
  return row === null ? undefined : proposalOf(row);
}

export async function readChanges(manager: EntityManager, proposal: number): Promise<readonly ProposedChange[]> {
  const rows = await manager.find(ProposalChangeEntity, { where: { proposal }, order: { position: 'ASC' } });
  return rows.map(({ entry, content, reason, successor, base }) => ({
    ...{ entry, reason, successor, base },
    content: content === null ? null : (JSON.parse(content) as Content),
  }));
}

export async function writeChanges(
  manager: EntityManager,
  proposal: number,
  changes: readonly ProposedChange[],
): Promise<void> {
  await manager.delete(ProposalChangeEntity, { proposal });
  if (changes.length === 0) return;
  await manager.query(
    `INSERT INTO proposal_change (proposal, entry, position, action, content, reason, successor, base)
     SELECT $1, * FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])`,
    [
      proposal,
      changes.map(({ entry }) => entry),
      changes.map((_, i) => i + 1),
      changes.map(({ content }) => (content === null ? 'retire' : 'put')),
      changes.map(({ content }) => (content === null ? null : canonicalJson(content))),
      changes.map(({ reason }) => reason),
      changes.map(({ successor }) => successor),
      changes.map(({ base }) => base),
    ],
  );
}

export async function readReviews(manager: EntityManager, proposal: number): Promise<readonly ProposalReview[]> {
  const rows = await manager.find(ProposalReviewEntity, { where: { proposal }, order: { number: 'ASC' } });
  return rows.map((row) => ({
    number: row.number,
    // The table takes no other.
    verdict: row.outcome as ReviewVerdict,
    comment: row.comment,
    reviewer: { id: row.reviewer, name: row.reviewer_name },
    reviewedAt: row.reviewed_at.toISOString(),
    version: row.version,
  }));
}

/** Whether somebody else with the role approves what it says now, as the database itself sees it. */
export async function isApproved(manager: EntityManager, proposal: number): Promise<boolean> {
  const [row]: readonly { readonly approved: boolean }[] = await manager.query('SELECT is_approved($1) AS approved', [
    proposal,
  ]);
  return row?.approved === true;
}
