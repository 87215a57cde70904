import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, gunzip as gunzipLater, inflateRaw } from 'node:zlib';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { canonicalPieces, PartsReader } from './canonical-pieces.js';
import {
  CONTENT_FORMAT,
  ContentSums,
  GZIP_HEAD,
  gzipTail,
  type PackedPiece,
  type ReleaseContent,
} from './release-content.js';
import { ReleaseError } from './release-error.js';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
const gunzip = promisify(gunzipLater);

/** A piece ends on a whole byte, so that the next one can follow it in one stream. */
const UNENDED = { finishFlush: constants.Z_SYNC_FLUSH };

/** Pieces that other threads compress while this one writes the next. */
const AT_ONCE = 4;

/** The bytes of one piece are in memory at a time, and what was packed; the loop goes on meanwhile. */
export async function packParts(parts: CatalogueParts): Promise<ReleaseContent> {
  const sums = new ContentSums();
  let crc = 0;
  const packing: Promise<PackedPiece>[] = [];
  for (const text of canonicalPieces(parts)) {
    const bytes = Buffer.from(text, 'utf8');
    sums.add(bytes);
    crc = crc32(bytes, crc);
    packing.push(deflate(bytes, { ...UNENDED, chunkSize: 1 << 18 }).then((packed) => ({ size: bytes.length, packed })));
    await packing.at(-AT_ONCE);
  }
  const head = { size: 0, packed: GZIP_HEAD };
  const pieces = [head, ...(await Promise.all(packing)), { size: 0, packed: gzipTail(crc, sums.size) }];
  return { size: sums.size, hash: sums.hash(), pieces };
}

/** What a release says of its content. */
export interface StatedContent {
  readonly format: number;
  readonly hash: string;
  readonly size: number;
  /** of the release, for errors */
  readonly where: string;
}

export interface Unpacked {
  readonly parts: CatalogueParts;
  readonly content: ReleaseContent;
}

/**
 * What `packParts` packed, or a whole stream of format 1 as the only piece.
 * @param pages pieces in order, some at a time: they are unpacked together
 * @throws ReleaseError RELEASE_FORMAT, RELEASE_CORRUPT; whatever reading a page throws
 */
export async function unpackParts(
  pages: AsyncIterable<readonly PackedPiece[]> | Iterable<readonly PackedPiece[]>,
  stated: StatedContent,
): Promise<Unpacked> {
  const { format, hash, size, where } = stated;
  checkFormat(stated);
  const unpack = format === 1 ? unpackWhole : unpackPiece;
  const sums = new ContentSums();
  const pieces: PackedPiece[] = [];
  const reader = new PartsReader();
  for await (const page of pages) {
    try {
      for (const bytes of await Promise.all(page.map(unpack))) {
        if (bytes.length === 0) continue;
        sums.add(bytes);
        if (sums.size > size) throw new RangeError('it is longer than what was published');
        const text = bytes.toString('utf8');
        if (format === 1) reader.readWhole(text);
        else reader.read(text, sums.size === size);
      }
    } catch (error) {
      throw corrupt(where, 'its content cannot be unpacked', error);
    }
    pieces.push(...page);
  }
  if (sums.hash() !== hash) throw corrupt(where, 'its content does not have the hash that it was published with');
  return { parts: reader.parts(), content: { hash, size, pieces } };
}

function checkFormat({ format, where }: StatedContent): void {
  if (format >= 1 && format <= CONTENT_FORMAT) return;
  const message = `${where} is stored in format ${format}, this program reads formats 1 to ${CONTENT_FORMAT}`;
  const remedy = 'Start the version of the program that published it, or a later one.';
  throw new ReleaseError('RELEASE_FORMAT', message, remedy);
}

/** A longer output than was published is wrong as well: memory stays bounded. */
async function unpackPiece({ packed, size }: PackedPiece): Promise<Buffer> {
  if (size === 0) return Buffer.alloc(0);
  // Room for all of it at once, and for the end of the stream to show.
  const bytes = await inflate(packed, { ...UNENDED, maxOutputLength: size, chunkSize: size + 64 });
  if (bytes.length < size) throw new RangeError('a piece of it is shorter than what was published');
  return bytes;
}

async function unpackWhole({ packed, size }: PackedPiece): Promise<Buffer> {
  return await gunzip(packed, { maxOutputLength: size });
}

function corrupt(where: string, what: string, cause?: unknown): ReleaseError {
  const remedy = 'Restore the tables release and release_piece from a backup; check the disk of the database.';
  return new ReleaseError('RELEASE_CORRUPT', `${where}: ${what}`, remedy, [], cause);
}
