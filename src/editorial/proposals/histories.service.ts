import type { EntityManager } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { Content } from '../entry-lists.js';
import type { EntryRevision, Histories } from './candidate.js';
import type { ProposedChange } from './proposal.js';

interface Row {
  readonly entry: Id;
  readonly number: number;
  readonly action: 'put' | 'retire';
  readonly content: string;
}

/** The last revision of each of these entries that has one. */
export async function headsOf(manager: EntityManager, entries: readonly Id[]): Promise<ReadonlyMap<Id, EntryRevision>> {
  const rows: readonly Row[] = await manager.query(
    `SELECT DISTINCT ON (entry) entry, number, action, content FROM revision WHERE entry = ANY ($1)
     ORDER BY entry, number DESC`,
    [entries],
  );
  return byEntry(rows);
}

/** The history of the entries that some changes touch. */
export async function historiesOf(manager: EntityManager, changes: readonly ProposedChange[]): Promise<Histories> {
  const heads = await headsOf(
    manager,
    changes.map(({ entry }) => entry),
  );
  const moved = changes.filter(({ entry, base }) => base !== null && heads.get(entry)?.number !== base);
  const rows: readonly Row[] = await manager.query(
    'SELECT entry, number, action, content FROM revision WHERE number = ANY ($1)',
    [moved.map(({ base }) => base)],
  );
  return { heads, bases: byEntry(rows) };
}

function byEntry(rows: readonly Row[]): ReadonlyMap<Id, EntryRevision> {
  return new Map(
    rows.map(({ entry, number, action, content }) => [
      entry,
      { number, content: action === 'retire' ? null : (JSON.parse(content) as Content) },
    ]),
  );
}
