import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { ReleaseError } from './release-error.js';

/** Version of what is stored: the shape of `CatalogueParts` and its packing. */
export const CONTENT_FORMAT = 1;

/** The parts as a release stores them. */
export interface ReleaseContent {
  /** SHA-256 of the canonical JSON (RFC 8785), in lower-case hex */
  readonly hash: string;
  /** length of the canonical JSON in bytes */
  readonly size: number;
  /** the canonical JSON, compressed with gzip */
  readonly packed: Buffer;
}

/** The same parts give the same hash, whatever the order of their fields. */
export function hashParts(parts: CatalogueParts): string {
  return sha256(canonicalBytes(parts));
}

export function packParts(parts: CatalogueParts): ReleaseContent {
  const bytes = canonicalBytes(parts);
  return { hash: sha256(bytes), size: bytes.length, packed: gzipSync(bytes) };
}

function canonicalBytes(parts: CatalogueParts): Buffer {
  return Buffer.from(canonicalize(parts) ?? '', 'utf8');
}

/**
 * What `packParts` packed.
 * @param format the one that the release states
 * @throws ReleaseError RELEASE_FORMAT, RELEASE_CORRUPT
 */
export function unpackParts(content: ReleaseContent, format: number, where: string): CatalogueParts {
  if (format !== CONTENT_FORMAT) {
    const message = `${where} is stored in format ${format}, this program reads format ${CONTENT_FORMAT}`;
    throw new ReleaseError(
      'RELEASE_FORMAT',
      message,
      'Start the version of the program that published it, or a later one.',
    );
  }
  const bytes = unpacked(content, where);
  if (sha256(bytes) !== content.hash)
    throw corrupt(where, 'its content does not have the hash that it was published with');
  return JSON.parse(bytes.toString('utf8')) as CatalogueParts;
}

function unpacked({ packed, size }: ReleaseContent, where: string): Buffer {
  try {
    // A longer output than was published is wrong as well: memory stays bounded.
    return gunzipSync(packed, { maxOutputLength: size });
  } catch (error) {
    throw corrupt(where, 'its content cannot be unpacked', error);
  }
}

function corrupt(where: string, what: string, cause?: unknown): ReleaseError {
  const remedy = 'Restore the table release from a backup; check the disk of the database.';
  return new ReleaseError('RELEASE_CORRUPT', `${where}: ${what}`, remedy, [], cause);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
