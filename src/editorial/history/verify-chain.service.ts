import type { DataSource, EntityManager } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { entriesOf } from '../entry-lists.js';
import { loadParts } from '../load-parts.service.js';
import { canonicalJson, type ChainedRevision, type ChainHead, contentHash, flawOf, NO_HASH } from './chain.js';

/** The first revision that does not follow. */
export interface ChainFlaw {
  readonly number: number;
  /** as the row has it; null where the row is missing */
  readonly entry: Id | null;
  /** what is wrong, in words */
  readonly what: string;
}

export interface ChainReport {
  /** how many revisions follow from each other, from the first */
  readonly sound: number;
  /** of the last sound one; whoever notes it down can tell later that nothing was cut off */
  readonly head: string;
  readonly flaw: ChainFlaw | null;
  /** entries of which the tables say something else than their last revision; only looked for where the chain is whole */
  readonly strays: readonly Id[];
}

/** Rows in memory at once. */
const PAGE = 1_000;

/**
 * Recompute every hash of the history, and hold what the tables say against the last revision of each entry.
 * @param onProgress told how many revisions were looked at
 */
export async function verifyChain(
  dataSource: DataSource,
  onProgress: (done: number) => void = () => undefined,
): Promise<ChainReport> {
  // One state of the database, also while others write.
  return await dataSource.transaction('REPEATABLE READ', async (manager) => {
    const { before, flaw } = await walk(manager, onProgress);
    const strays = flaw === null ? await straysOf(manager) : [];
    return { sound: before.number, head: before.hash, flaw, strays };
  });
}

async function walk(
  manager: EntityManager,
  onProgress: (done: number) => void,
): Promise<{ readonly before: ChainHead; readonly flaw: ChainFlaw | null }> {
  let before: ChainHead = { number: 0, hash: NO_HASH };
  for (;;) {
    const links = await readLinks(manager, before.number);
    for (const link of links) {
      const what = flawOf(link, before);
      if (what !== null) {
        const missing = link.number !== before.number + 1;
        return { before, flaw: { number: before.number + 1, entry: missing ? null : link.entry, what } };
      }
      before = { number: link.number, hash: link.hash };
    }
    onProgress(before.number);
    if (links.length < PAGE) return { before, flaw: null };
  }
}

type Row = Omit<ChainedRevision, 'recordedAt'> & { readonly recordedAt: string };

async function readLinks(manager: EntityManager, after: number): Promise<readonly ChainedRevision[]> {
  const rows: readonly Row[] = await manager.query(
    `SELECT number, entry, action, content, content_hash AS "contentHash", previous_hash AS "previousHash", hash,
       proposal, actor, actor_name AS "actorName",
       to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS "recordedAt"
     FROM revision WHERE number > $1 ORDER BY number LIMIT $2`,
    [after, PAGE],
  );
  // Recorded to the millisecond: anything finer is not what was hashed, and stays in the text.
  return rows.map((row) => ({ ...row, recordedAt: `${row.recordedAt.replace(/000$/, '')}Z` }));
}

async function straysOf(manager: EntityManager): Promise<readonly Id[]> {
  const rows: readonly { readonly entry: Id; readonly action: string; readonly hash: string }[] = await manager.query(
    `SELECT DISTINCT ON (entry) entry, action, content_hash AS hash FROM revision ORDER BY entry, number DESC`,
  );
  const last = new Map(rows.map(({ entry, action, hash }) => [entry, action === 'put' ? hash : null]));
  if (rows.length === 0) return [];
  const held = entriesOf(await loadParts(manager));
  const changed = [...held].filter(([id, content]) => last.get(id) !== contentHash(canonicalJson(content)));
  const lost = [...last].filter(([id, hash]) => hash !== null && !held.has(id));
  return [...changed, ...lost].map(([id]) => id).sort();
}
