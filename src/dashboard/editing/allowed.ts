/** What somebody can do with a proposal as it is now; the desk decides again when it is done. */
import { type Action, mayDo } from '../../access/permissions.js';
import type { Principal } from '../../access/principal.js';
import type { Proposal } from '../../editorial/proposals/proposal.js';

export const PROPOSAL_ACTIONS = [
  'submit',
  'withdraw',
  'review',
  'accept',
  'reject',
  'rebase',
  'drop',
  'amend',
] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

/** The action of the table of permissions that it is. */
export function permissionFor(action: ProposalAction): Action {
  return action === 'drop' ? 'proposal.amend' : `proposal.${action}`;
}

const OF_THE_AUTHOR: readonly ProposalAction[] = ['submit', 'withdraw', 'drop', 'amend'];
const OF_REVIEWS: readonly ProposalAction[] = ['review', 'accept', 'reject'];

export function canDo(principal: Principal, proposal: Proposal, action: ProposalAction): boolean {
  const { state, author } = proposal;
  const isOpen = state === 'draft' || state === 'submitted';
  if (!isOpen || !mayDo(principal, permissionFor(action))) return false;
  const isAuthor = author.id === principal.id;
  if (action === 'submit' && state !== 'draft') return false;
  if (OF_REVIEWS.includes(action) && state !== 'submitted') return false;
  if (OF_THE_AUTHOR.includes(action)) return isAuthor;
  return action !== 'rebase' || isAuthor || principal.roles.includes('reviewer');
}

/** Nobody approves what they wrote themselves. */
export function canApprove({ id, roles }: Principal, { writers }: Proposal): boolean {
  return !writers.includes(id) && roles.includes('reviewer');
}
