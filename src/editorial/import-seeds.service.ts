import { gunzipSync, gzipSync } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import { sameJson } from '../catalogue/json.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { SeedBaseEntity } from './entities/seed-base.entity.js';
import { chainHead } from './history/append-revisions.service.js';
import { canonicalParts } from './history/canonical-parts.js';
import { contentHash } from './history/chain.js';
import { loadTombstones } from './history/tombstones.service.js';
import { writeCatalogue } from './history/write-catalogue.service.js';
import { loadRows } from './load-parts.service.js';
import { mergeSeeds, type SeedConflict } from './merge/merge-seeds.js';
import { rowsToParts } from './rows/rows-to-parts.js';

/** Who stands in the history where the seed files changed an entry. */
export const SEEDS_ACTOR = { id: 'system/seeds', name: 'Seed files' } as const;

const REMOVED = { reason: 'Removed from the seed files.', successor: null } as const;

export interface SeedImport {
  /** whether the tables say something else now */
  readonly changed: boolean;
  /** what they say */
  readonly parts: CatalogueParts;
  /** what was left as the editors have it */
  readonly conflicts: readonly SeedConflict[];
}

/**
 * Bring what the seed files say into the tables: what they changed since they were last brought in is taken over, what
 * editors changed is kept. Every change is a revision by `SEEDS_ACTOR`; an entry that the files have no more is retired.
 * @param manager of a transaction whose turn it is
 * @throws QueryFailedError of SQLSTATE class 23 where a constraint refuses the outcome
 */
export async function importSeeds(manager: EntityManager, seeds: CatalogueParts, at: Date): Promise<SeedImport> {
  const held = await loadRows(manager);
  const current = held.entry.length === 0 ? undefined : rowsToParts(held);
  const base = await readBase(manager);
  const { number: recorded } = await chainHead(manager);
  const isRetired = await retiredIds(manager, recorded);
  const merged =
    current === undefined
      ? { parts: seeds, conflicts: [] }
      : // Without a base nobody has edited yet: the tables hold what the files last said.
        mergeSeeds({ base: base ?? current, current, seeds, isRetired });
  const before = recorded === 0 ? undefined : current;
  const changed = current === undefined || !sameJson(current, merged.parts);
  if (changed || before === undefined) {
    const writing = { held, before, after: merged.parts, proposal: null, actor: SEEDS_ACTOR, at };
    await writeCatalogue(manager, { ...writing, retirement: () => REMOVED });
  }
  await writeBase(manager, seeds, at);
  return { changed, ...merged };
}

/** Whether seeds were ever brought in so that changes of files and of editors can be told apart. */
export async function hasSeedBase(manager: EntityManager): Promise<boolean> {
  return await manager.exists(SeedBaseEntity);
}

async function retiredIds(manager: EntityManager, recorded: number): Promise<(id: string) => boolean> {
  if (recorded === 0) return () => false;
  const tombstones = await loadTombstones(manager);
  return (id) => tombstones.has(id);
}

async function readBase(manager: EntityManager): Promise<CatalogueParts | undefined> {
  const [row] = await manager.find(SeedBaseEntity);
  if (row === undefined) return undefined;
  const json = gunzipSync(row.content, { maxOutputLength: row.byte_size }).toString('utf8');
  if (contentHash(json) !== row.content_hash) throw new Error('the table seed_base does not hold what was written');
  return JSON.parse(json) as CatalogueParts;
}

async function writeBase(manager: EntityManager, seeds: CatalogueParts, at: Date): Promise<void> {
  const json = canonicalParts(seeds);
  const bytes = Buffer.from(json, 'utf8');
  const row = { content: gzipSync(bytes, { level: 1 }), byte_size: bytes.length, content_hash: contentHash(json) };
  await manager.upsert(SeedBaseEntity, { singleton: true, ...row, imported_at: at }, ['singleton']);
}
