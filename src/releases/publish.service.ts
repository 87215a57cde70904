import type { EntityManager } from 'typeorm';
import { assemble } from '../catalogue/assemble.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { loadParts } from '../editorial/load-parts.service.js';
import { takeTurn } from '../editorial/turn.service.js';
import { CONTENT_FORMAT, packParts } from './release-content.js';
import { ReleaseEntity } from './release.entity.js';
import { objections } from './release-error.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import { nextVersion } from './version.js';

/** Heard by every instance that serves the catalogue; the payload is the version. */
export const RELEASE_CHANNEL = 'redlines_release';

export interface Publication {
  /** of a transaction */
  readonly manager: EntityManager;
  readonly publishedAt: Date;
  readonly notes: string;
  /** absent: the next calendar version of the month of `publishedAt` */
  readonly version?: string;
  /** of the files that it comes from */
  readonly seedDigest?: string;
}

/**
 * Publishes what the tables hold in this transaction, and tells every instance when it commits.
 * @throws ReleaseError FINDINGS where a rule objects
 */
export async function publish({ manager, publishedAt, notes, version, seedDigest }: Publication): Promise<ReleaseInfo> {
  await takeTurn(manager);
  const parts = await loadParts(manager);
  const assembly = assemble(parts);
  if (!assembly.ok) throw objections(assembly.findings);
  const { hash, size, packed } = packParts(parts);
  const earlier = await manager.find(ReleaseEntity, { select: { id: true, version: true, sequence: true } });
  const name =
    version ??
    nextVersion(
      publishedAt,
      earlier.map((release) => release.version),
    );
  const release: ReleaseInfo = {
    id: `release/${name}`,
    version: name,
    publishedAt: publishedAt.toISOString(),
    contentHash: hash,
    notes,
  };
  await manager.insert(ReleaseEntity, {
    id: release.id,
    sequence: Math.max(0, ...earlier.map(({ sequence }) => sequence)) + 1,
    version: name,
    published_at: publishedAt,
    content_hash: hash,
    notes,
    seed_digest: seedDigest ?? null,
    format: CONTENT_FORMAT,
    content: packed,
    byte_size: size,
    counts: countEntries(parts),
  });
  await manager.query('SELECT pg_notify($1, $2)', [RELEASE_CHANNEL, name]);
  return release;
}

function countEntries({ frame: _frame, ...lists }: CatalogueParts): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]: [string, readonly unknown[]]) => [name, list.length]),
  );
}
