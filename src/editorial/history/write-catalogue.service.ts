import type { EntityManager } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { sameJson } from '../../catalogue/json.js';
import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { EDITORIAL_CHANNEL } from '../channel.js';
import { type Content, entriesOf } from '../entry-lists.js';
import type { TableRows } from '../rows/table-rows.js';
import { syncParts } from '../sync-parts.service.js';
import { appendRevisions } from './append-revisions.service.js';
import { canonicalPart } from './canonical-parts.js';
import { canonicalJson, type ChainedRevision, type RevisionFacts } from './chain.js';
import { addTombstones, type Tombstone } from './tombstones.service.js';

/** Why an entry is retired, and what takes its place. */
export interface Retirement {
  readonly reason: string;
  readonly successor: Id | null;
}

/** A new state of the catalogue, and how it came about. */
export interface Writing {
  readonly held: TableRows;
  /** what the revisions said before; undefined: they say nothing yet */
  readonly before: CatalogueParts | undefined;
  readonly after: CatalogueParts;
  /** of entries that `after` has no more */
  readonly retirement: (id: Id) => Retirement;
  readonly proposal: number | null;
  readonly actor: { readonly id: string; readonly name: string };
  readonly at: Date;
}

/**
 * Makes the tables hold a new state and appends what changed to the history: all of it or, with its transaction,
 * nothing. Readers of the history are told when it commits.
 * @param manager of a transaction whose turn it is
 * @throws QueryFailedError of SQLSTATE class 23 where a constraint refuses the state
 */
export async function writeCatalogue(manager: EntityManager, writing: Writing): Promise<readonly ChainedRevision[]> {
  const { before, after, held, at, proposal } = writing;
  await syncParts(manager, after, held);
  const facts = changesBetween(before, after).map(([entry, content]): RevisionFacts => ({
    entry,
    action: content === null ? 'retire' : 'put',
    content: content === null ? canonicalJson(writing.retirement(entry)) : canonicalPart(content),
    proposal,
    actor: writing.actor.id,
    actorName: writing.actor.name,
    recordedAt: at.toISOString(),
  }));
  const links = await appendRevisions(manager, facts);
  const retired = links.filter(({ action }) => action === 'retire');
  await addTombstones(
    manager,
    retired.map(({ entry, number, recordedAt }): Tombstone => ({
      ...{ entry, ...writing.retirement(entry) },
      ...{ revision: number, retiredAt: recordedAt },
    })),
  );
  if (links.length > 0) await manager.query('SELECT pg_notify($1, $2)', [EDITORIAL_CHANNEL, 'entries']);
  return links;
}

/** Entries that say something else, null for those that are gone: first what there is, as published, then the gone. */
function changesBetween(
  before: CatalogueParts | undefined,
  after: CatalogueParts,
): readonly (readonly [Id, Content | null])[] {
  const was = before === undefined ? new Map<Id, Content>() : entriesOf(before);
  const is = entriesOf(after);
  const put = [...is].filter(([id, content]) => !sameJson(was.get(id), content));
  const gone = [...was.keys()].filter((id) => !is.has(id));
  return [...put, ...gone.map((id) => [id, null] as const)];
}
