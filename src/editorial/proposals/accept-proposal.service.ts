import { type EntityManager, QueryFailedError } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Id } from '../../catalogue/ids.js';
import { EDITORIAL_CHANNEL } from '../channel.js';
import type { Editing } from '../editing.service.js';
import { ProposalEntity } from '../entities/proposal.entity.js';
import { type Retirement, writeCatalogue } from '../history/write-catalogue.service.js';
import { loadRows } from '../load-parts.service.js';
import { rowsToParts } from '../rows/rows-to-parts.js';
import { takeTurn } from '../turn.service.js';
import { candidateOf, conflictsOf, findingsOf } from './candidate.js';
import { historiesOf } from './histories.service.js';
import * as outcomes from './outcomes.js';
import type { Proposal, ProposedChange } from './proposal.js';
import { isApproved, readChanges, readProposal } from './proposal-table.service.js';

const NOT_APPROVED = 'Nobody who holds the role reviewer and wrote nothing in it approves it as it is now.';

/**
 * Accept a proposal: the tables say what it says, the history and the tombstones are written, who listens is told. One
 * transaction, one after the other: of two that accept at once, the second sees what the first has done.
 */
export async function acceptProposal(
  editing: Editing,
  principal: Principal,
  number: number,
  note: string | null,
): Promise<Proposal | outcomes.Refusal> {
  try {
    return await editing.transaction(async (manager) => {
      await takeTurn(manager);
      const proposal = await readProposal(manager, number, true);
      if (proposal === undefined) return outcomes.notFound(`proposal/${String(number)}`);
      if (proposal.state !== 'submitted') return outcomes.notAllowedIn(proposal.state, 'accepted', ['submitted']);
      if (!(await isApproved(manager, number))) return outcomes.needsAnotherReviewer(NOT_APPROVED);
      const changes = await readChanges(manager, number);
      const refusal = await applyChanges(manager, changes, { editing, principal, number });
      if (refusal !== null) return refusal;
      await manager.update(
        ProposalEntity,
        { number },
        {
          ...{ state: 'accepted', closed_at: editing.now(), closing_note: note },
          ...{ closed_by: principal.id, closed_by_name: principal.name },
        },
      );
      await manager.query('SELECT pg_notify($1, $2)', [EDITORIAL_CHANNEL, proposal.id]);
      return (await readProposal(manager, number)) ?? proposal;
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

interface Acceptance {
  readonly editing: Editing;
  readonly principal: Principal;
  readonly number: number;
}

async function applyChanges(
  manager: EntityManager,
  changes: readonly ProposedChange[],
  { editing, principal, number }: Acceptance,
): Promise<outcomes.Conflict | outcomes.HasFindings | null> {
  const conflicts = conflictsOf(changes, await historiesOf(manager, changes));
  if (conflicts.length > 0) return outcomes.conflict(conflicts);
  const held = await loadRows(manager);
  const before = rowsToParts(held);
  const after = candidateOf(before, changes);
  const findings = findingsOf(after, changes);
  if (findings.length > 0) return outcomes.hasFindings(findings);
  const retired = new Map(changes.map(({ entry, reason, successor }) => [entry, { reason, successor }]));
  const retirement = (id: Id): Retirement => {
    const { reason = null, successor = null } = retired.get(id) ?? {};
    return { reason: reason ?? 'Retired.', successor };
  };
  const said = { proposal: number, actor: { id: principal.id, name: principal.name }, at: editing.now() };
  await writeCatalogue(manager, { held, before, after, retirement, ...said });
  return null;
}

/** What the database itself refuses, where no rule did: everything was taken back. */
function refusalOf(error: unknown): outcomes.Refusal | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code = '', constraint = '', table = '' } = error.driverError as Partial<Record<string, string>>;
  if (constraint === 'proposal_approved_by_another') return outcomes.needsAnotherReviewer(NOT_APPROVED);
  if (!/^2[23]/.test(code)) return null;
  const message = `the table ${table} refuses it (${constraint || code})`;
  const remedy = 'Correct the entry; nothing was changed.';
  return outcomes.hasFindings([{ code: 'REFUSED_BY_DATABASE', entry: table, path: [], message, remedy }]);
}
