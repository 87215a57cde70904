import type { EntityManager } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';

/** An entry that was retired. */
export interface Tombstone {
  readonly entry: Id;
  readonly reason: string;
  /** the entry that takes its place */
  readonly successor: Id | null;
  /** number of the revision that retired it */
  readonly revision: number;
  /** an instant in UTC, ISO 8601 */
  readonly retiredAt: string;
}

/** Every tombstone by the id that was retired. */
export async function loadTombstones(manager: EntityManager): Promise<ReadonlyMap<Id, Tombstone>> {
  const rows: readonly (Omit<Tombstone, 'retiredAt'> & { readonly retired_at: Date })[] = await manager.query(
    'SELECT entry, reason, successor, revision, retired_at FROM tombstone ORDER BY entry',
  );
  return new Map(
    rows.map(({ retired_at, ...row }) => [row.entry, { ...row, retiredAt: retired_at.toISOString() }] as const),
  );
}

export async function addTombstones(manager: EntityManager, tombstones: readonly Tombstone[]): Promise<void> {
  if (tombstones.length === 0) return;
  await manager.query(
    `INSERT INTO tombstone (entry, reason, successor, revision, retired_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::timestamptz[])`,
    [
      tombstones.map((x) => x.entry),
      tombstones.map((x) => x.reason),
      tombstones.map((x) => x.successor),
      tombstones.map((x) => x.revision),
      tombstones.map((x) => x.retiredAt),
    ],
  );
}
