import type { EntityManager } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { sought } from '../content/plain-limits.js';
import type { ContestEntity } from '../entities/contest.entity.js';
import type { Contest, ContestedClaim, ContestPosition, ContestResolution } from './contest.js';

type Row = ContestEntity & { readonly content: string | null };

export interface ContestQuestion {
  readonly number?: number | undefined;
  readonly claim?: Id | undefined;
  /** absent: both */
  readonly open?: boolean | undefined;
}

/** Contests with what the claim said then, oldest first. */
export async function readContests(manager: EntityManager, question: ContestQuestion): Promise<readonly Contest[]> {
  const { number = null, claim = null, open = null } = question;
  const rows: readonly Row[] = await manager.query(
    `SELECT c.*, r.content FROM contest AS c LEFT JOIN revision AS r ON r.number = c.revision
     WHERE ($1::int IS NULL OR c.number = $1) AND ($2::text IS NULL OR c.claim = $2)
       AND ($3::boolean IS NULL OR (c.resolved_at IS NULL) = $3)
     ORDER BY c.number`,
    [number, claim && sought(claim), open],
  );
  return rows.map(contestOf);
}

function contestOf(row: Row): Contest {
  return {
    id: `contest/${String(row.number)}`,
    number: row.number,
    claimId: row.claim,
    against: row.content === null ? null : claimThen(row.content),
    // The table takes no other.
    position: row.position as ContestPosition | null,
    reason: row.reason,
    contester: { id: row.contester, name: row.contester_name },
    openedAt: row.opened_at.toISOString(),
    outcome: row.outcome as ContestResolution | null,
    resolution: row.resolution,
    resolver: row.resolver === null ? null : { id: row.resolver, name: row.resolver_name ?? row.resolver },
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  };
}

function claimThen(content: string): ContestedClaim {
  const { strength, confidence, rationale } = JSON.parse(content) as ContestedClaim;
  return { strength, confidence, rationale };
}
