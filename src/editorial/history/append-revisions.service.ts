import type { EntityManager } from 'typeorm';
import { portions } from '../portions.js';
import { type ChainedRevision, type ChainHead, chainOn, NO_HASH, type RevisionFacts } from './chain.js';

/** The last revision; number 0 where there is none. */
export async function chainHead(manager: EntityManager): Promise<ChainHead> {
  const [last]: readonly ChainHead[] = await manager.query(
    'SELECT number, hash FROM revision ORDER BY number DESC LIMIT 1',
  );
  return last ?? { number: 0, hash: NO_HASH };
}

/**
 * Append revisions to the chain, in order.
 * @param manager of a transaction whose turn it is
 */
export async function appendRevisions(
  manager: EntityManager,
  facts: readonly RevisionFacts[],
): Promise<readonly ChainedRevision[]> {
  if (facts.length === 0) return [];
  const links = chainOn(await chainHead(manager), facts);
  for (const some of portions(links)) {
    await manager.query(
      `INSERT INTO revision (number, entry, action, content, content_hash, previous_hash, hash, proposal, actor,
       actor_name, recorded_at)
     SELECT * FROM json_to_recordset($1) AS link (number int, entry text, action text, content text, "contentHash" text,
       "previousHash" text, hash text, proposal int, actor text, "actorName" text, "recordedAt" timestamptz)`,
      [JSON.stringify(some)],
    );
  }
  return links;
}
