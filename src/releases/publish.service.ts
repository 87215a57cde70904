import type { EntityManager } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import { takeTurn } from '../editorial/turn.service.js';
import { type Candidate, loadCandidate } from './candidate.service.js';
import { releaseChanges } from './release-changes.js';
import { CONTENT_FORMAT, type PackedPiece } from './release-content.js';
import { objections } from './release-error.js';
import { releaseNotes } from './release-notes.js';
import { readSnapshot } from './release-reader.service.js';
import { ReleasePieceEntity } from './release-piece.entity.js';
import { ReleaseEntity } from './release.entity.js';
import { nextVersion } from './version.js';

/** Heard by every instance that serves the catalogue; the payload is the version. */
export const RELEASE_CHANNEL = 'redlines_release';

export interface Publication {
  /** of a transaction */
  readonly manager: EntityManager;
  readonly publishedAt: Date;
  /** what its publisher says of it; what changed since the release before is appended */
  readonly notes: string;
  /** absent: the next calendar version of the month of `publishedAt` */
  readonly version?: string | undefined;
  /** of the files that it comes from */
  readonly seedDigest?: string;
  /** id of the person who publishes it */
  readonly publishedBy?: string;
}

/**
 * Publishes what the tables hold in this transaction, and tells every instance when it commits.
 * @param candidate what they hold, where that was just read and it is this transaction's turn
 * @throws ReleaseError FINDINGS where a rule objects
 */
export async function publish(publication: Publication, candidate?: Candidate): Promise<ReleaseInfo> {
  const { manager, publishedAt, version, seedDigest, publishedBy } = publication;
  await takeTurn(manager);
  const wanted = candidate ?? (await loadCandidate(manager));
  if (!wanted.ok) throw objections(wanted.findings);
  const { hash, size, pieces } = wanted.content;
  const earlier = await manager.find(ReleaseEntity, { select: { version: true, sequence: true } });
  const versions = earlier.map((release) => release.version);
  const name = version ?? nextVersion(publishedAt, versions);
  const release: ReleaseInfo = {
    id: `release/${name}`,
    version: name,
    publishedAt: publishedAt.toISOString(),
    contentHash: hash,
    notes: await notesOf(publication, wanted),
  };
  await manager.insert(ReleaseEntity, {
    id: release.id,
    sequence: Math.max(0, ...earlier.map(({ sequence }) => sequence)) + 1,
    version: name,
    published_at: publishedAt,
    content_hash: hash,
    notes: release.notes,
    seed_digest: seedDigest ?? null,
    published_by: publishedBy ?? null,
    format: CONTENT_FORMAT,
    content: null,
    byte_size: size,
    counts: countEntries(wanted.parts),
  });
  for (const [index, piece] of pieces.entries()) await insertPiece(manager, release.id, index + 1, piece);
  await manager.query('SELECT pg_notify($1, $2)', [RELEASE_CHANNEL, name]);
  return release;
}

async function insertPiece(manager: EntityManager, release: string, number: number, piece: PackedPiece): Promise<void> {
  const { packed, size } = piece;
  await manager.insert(ReleasePieceEntity, { release, number, byte_size: size, content: Buffer.from(packed) });
}

async function notesOf({ manager, notes }: Publication, candidate: Candidate & { ok: true }): Promise<string> {
  const [last] = await manager.find(ReleaseEntity, {
    select: { version: true },
    order: { sequence: 'DESC' },
    take: 1,
  });
  if (last === undefined) return releaseNotes(notes, null, null);
  const { catalogue } = await readSnapshot(manager, last.version);
  return releaseNotes(notes, last.version, releaseChanges(catalogue, candidate.catalogue));
}

function countEntries({ frame: _frame, ...lists }: CatalogueParts): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]: [string, readonly unknown[]]) => [name, list.length]),
  );
}
