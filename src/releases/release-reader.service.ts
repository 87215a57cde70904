import { type DataSource, type EntityManager, MoreThan } from 'typeorm';
import { link, linkUnfrozen } from '../catalogue/link.js';
import { loadParts } from '../editorial/load-parts.service.js';
import { keepContent } from './content-of.service.js';
import { freezeInTurns } from './freeze-in-turns.service.js';
import { unpackParts } from './pack-parts.service.js';
import { hashParts, type PackedPiece } from './release-content.js';
import { ReleaseEntity } from './release.entity.js';
import { ReleasePieceEntity } from './release-piece.entity.js';
import { ReleaseError } from './release-error.js';
import type { ReleaseInfo, Snapshot } from '../catalogue/snapshot.js';

type Described = Pick<ReleaseEntity, 'id' | 'version' | 'published_at' | 'content_hash' | 'notes'>;
const DESCRIPTION = { id: true, version: true, published_at: true, content_hash: true, notes: true } as const;
const STATED = { ...DESCRIPTION, format: true, byte_size: true } as const;

/** How many pieces of a release are read at a time: some megabytes of JSON. */
const PAGE = 8;

function describe(row: Described): ReleaseInfo {
  return {
    id: row.id,
    version: row.version,
    publishedAt: row.published_at.toISOString(),
    contentHash: row.content_hash,
    notes: row.notes,
  };
}

/** What there is, newest first. */
export async function listReleases(source: DataSource | EntityManager): Promise<readonly ReleaseInfo[]> {
  const rows = await source.getRepository(ReleaseEntity).find({ select: DESCRIPTION, order: { sequence: 'DESC' } });
  return rows.map(describe);
}

/** What was accepted, published or not, as one statement finds it. */
export async function readWorkingState(source: DataSource): Promise<Snapshot> {
  const parts = await loadParts(source.manager);
  const version = 'working';
  const facts = { publishedAt: new Date().toISOString(), notes: 'What was accepted; not published as such.' };
  return {
    release: { id: `release/${version}`, version, ...facts, contentHash: hashParts(parts) },
    catalogue: link(parts),
  };
}

/**
 * The catalogue of a release. Its rules were run when it was published and its hash says that nothing has changed
 * since: it is only linked again. A large one is frozen while it is used already.
 * @throws ReleaseError RELEASE_FORMAT, RELEASE_CORRUPT
 */
export async function readSnapshot(source: DataSource | EntityManager, version: string): Promise<Snapshot> {
  const row = await source.getRepository(ReleaseEntity).findOne({ select: STATED, where: { version } });
  if (row === null) throw new ReleaseError('NO_RELEASE', `there is no release ${version}`, 'List the releases.');
  const stated = { format: row.format, hash: row.content_hash, size: row.byte_size, where: row.id };
  const pages = row.format === 1 ? readWhole(source, row.id) : readPieces(source, row.id);
  const { parts, content } = await unpackParts(pages, stated);
  const catalogue = keepContent(linkUnfrozen(parts), content);
  void freezeInTurns(catalogue);
  return { release: describe(row), catalogue };
}

/** The content of a release of format 1, which is one piece. */
async function* readWhole(source: DataSource | EntityManager, id: string): AsyncGenerator<readonly PackedPiece[]> {
  const select = { content: true, byte_size: true } as const;
  const row = await source.getRepository(ReleaseEntity).findOne({ select, where: { id } });
  if (row?.content != null) yield [{ packed: row.content, size: row.byte_size }];
}

/** A page is read while the one before is worked on: the database and this process share the time. */
async function* readPieces(source: DataSource | EntityManager, id: string): AsyncGenerator<readonly PackedPiece[]> {
  const pieces = source.getRepository(ReleasePieceEntity);
  const read = async (after: number) =>
    await pieces.find({ where: { release: id, number: MoreThan(after) }, order: { number: 'ASC' }, take: PAGE });
  let next = read(0);
  try {
    for (let page = await next; page.length > 0; page = await next) {
      next = read(page.at(-1)?.number ?? 0);
      next.catch(() => undefined);
      yield page.map(({ content, byte_size }) => ({ packed: content, size: byte_size }));
    }
  } finally {
    // Where the reader stopped: a connection takes one statement after the other.
    await next.catch(() => undefined);
  }
}
