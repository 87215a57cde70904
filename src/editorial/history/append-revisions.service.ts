import type { EntityManager } from 'typeorm';
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
  await manager.query(
    `INSERT INTO revision (number, entry, action, content, content_hash, previous_hash, hash, proposal, actor,
       actor_name, recorded_at)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::int[], $9::text[], $10::text[], $11::timestamptz[])`,
    [
      links.map((link) => link.number),
      links.map((link) => link.entry),
      links.map((link) => link.action),
      links.map((link) => link.content),
      links.map((link) => link.contentHash),
      links.map((link) => link.previousHash),
      links.map((link) => link.hash),
      links.map((link) => link.proposal),
      links.map((link) => link.actor),
      links.map((link) => link.actorName),
      links.map((link) => link.recordedAt),
    ],
  );
  return links;
}
