import type { DataSource, EntityManager } from 'typeorm';
import { link } from '../catalogue/link.js';
import { loadParts } from '../editorial/load-parts.service.js';
import { keepContent } from './content-of.js';
import { hashParts, unpackParts } from './release-content.js';
import { ReleaseEntity } from './release.entity.js';
import { ReleaseError } from './release-error.js';
import type { ReleaseInfo, Snapshot } from '../catalogue/snapshot.js';

type Described = Pick<ReleaseEntity, 'id' | 'version' | 'published_at' | 'content_hash' | 'notes'>;
const DESCRIPTION = { id: true, version: true, published_at: true, content_hash: true, notes: true } as const;

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
 * since: it is only linked again.
 * @throws ReleaseError RELEASE_FORMAT, RELEASE_CORRUPT
 */
export async function readSnapshot(source: DataSource | EntityManager, version: string): Promise<Snapshot> {
  const row = await source.getRepository(ReleaseEntity).findOneBy({ version });
  if (row === null) throw new ReleaseError('NO_RELEASE', `there is no release ${version}`, 'List the releases.');
  const content = { hash: row.content_hash, size: row.byte_size, packed: row.content };
  const catalogue = keepContent(link(unpackParts(content, row.format, row.id)), content);
  return { release: describe(row), catalogue };
}
