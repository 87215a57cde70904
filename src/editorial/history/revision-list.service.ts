import type { EntityManager } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { sought } from '../content/plain-limits.js';
import { RevisionEntity } from '../entities/revision.entity.js';
import type { Person } from '../proposals/proposal.js';

/** A revision as readers see it. */
export interface Revision {
  /** the same as `number`, for cursors */
  readonly id: string;
  readonly number: number;
  readonly entry: Id;
  readonly retired: boolean;
  readonly content: unknown;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
  /** `proposal/12`; null: it came with the seeds */
  readonly proposal: string | null;
  readonly actor: Person;
  /** an instant in UTC, ISO 8601 */
  readonly recordedAt: string;
}

/** Every revision of an entry, newest first. */
export async function readRevisions(manager: EntityManager, entry: Id): Promise<readonly Revision[]> {
  const rows = await manager.find(RevisionEntity, { where: { entry: sought(entry) }, order: { number: 'DESC' } });
  return rows.map((row) => ({
    id: String(row.number),
    number: row.number,
    entry: row.entry,
    retired: row.action === 'retire',
    content: JSON.parse(row.content) as unknown,
    contentHash: row.content_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
    proposal: row.proposal === null ? null : `proposal/${String(row.proposal)}`,
    actor: { id: row.actor, name: row.actor_name },
    recordedAt: row.recorded_at.toISOString(),
  }));
}
