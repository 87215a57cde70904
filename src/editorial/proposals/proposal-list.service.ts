import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { sought } from '../content/plain-limits.js';
import { ProposalEntity } from '../entities/proposal.entity.js';
import { type Proposal, proposalNumber, type ProposalState } from './proposal.js';
import { proposalOf, readProposal } from './proposal-table.service.js';

/** Which proposals; what is absent or null does not filter. */
export interface ProposalQuestion {
  readonly states?: readonly ProposalState[] | null;
  readonly author?: string | null;
  readonly entry?: string | null;
}

/** What a list holds of a proposal until its page is known. */
export interface ProposalHead {
  readonly id: string;
  readonly number: number;
}

/** Drafts, and what was withdrawn before anybody was asked, are seen by who wrote them and by reviewers. */
export function maySee(principal: Principal, { submittedAt, writers }: Proposal): boolean {
  return submittedAt !== null || writers.includes(principal.id) || reviews(principal);
}

function reviews({ roles }: Principal): boolean {
  return roles.includes('reviewer') || roles.includes('admin');
}

/** A proposal that the principal may see, by its id. */
export async function findProposal(
  manager: EntityManager,
  principal: Principal,
  id: string,
): Promise<Proposal | undefined> {
  const number = proposalNumber(id);
  const proposal = number === undefined ? undefined : await readProposal(manager, number);
  return proposal !== undefined && maySee(principal, proposal) ? proposal : undefined;
}

/** The proposals that the principal may see, newest first. */
export async function listProposals(
  manager: EntityManager,
  principal: Principal,
  { states = null, author = null, entry = null }: ProposalQuestion,
): Promise<readonly ProposalHead[]> {
  const rows: readonly { readonly number: number }[] = await manager.query(
    `SELECT p.number FROM proposal AS p
     WHERE ($1::text[] IS NULL OR p.state = ANY ($1)) AND ($2::text IS NULL OR p.author = $2)
       AND ($3::text IS NULL OR EXISTS (SELECT FROM proposal_change AS c WHERE c.proposal = p.number AND c.entry = $3))
       AND (p.submitted_at IS NOT NULL OR $4 = ANY (p.writers) OR $5)
     ORDER BY p.number DESC`,
    [states, author && sought(author), entry && sought(entry), principal.id, reviews(principal)],
  );
  return rows.map(({ number }) => ({ id: `proposal/${String(number)}`, number }));
}

/** The proposals of a page, in the order of the page. */
export async function readProposals(
  manager: EntityManager,
  heads: readonly ProposalHead[],
): Promise<ReadonlyMap<string, Proposal>> {
  if (heads.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(ProposalEntity, 'p')
    .where('p.number IN (:...numbers)', { numbers: heads.map(({ number }) => number) })
    .getMany();
  return new Map(rows.map((row) => [`proposal/${String(row.number)}`, proposalOf(row)]));
}
