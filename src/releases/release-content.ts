import { createHash } from 'node:crypto';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { canonicalPieces } from './canonical-pieces.js';

/**
 * Version of what is stored: the shape of `CatalogueParts` and its packing. 1: the canonical JSON as a whole, compressed
 * with gzip, in a column of the release. 2: the same gzip stream in pieces, each of which can be unpacked by itself.
 */
export const CONTENT_FORMAT = 2;

/** A part of a gzip stream. */
export interface PackedPiece {
  /** how many bytes of canonical JSON it unpacks to; 0: it is the head or the tail of the stream */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** The parts as a release stores them. */
export interface ReleaseContent {
  /** SHA-256 of the canonical JSON (RFC 8785), in lower-case hex */
  readonly hash: string;
  /** length of the canonical JSON in bytes */
  readonly size: number;
  /** one after the other they are the canonical JSON, compressed with gzip */
  readonly pieces: readonly PackedPiece[];
}

/** The same parts give the same hash, whatever the order of their fields. */
export function hashParts(parts: CatalogueParts): string {
  const sums = new ContentSums();
  for (const piece of canonicalPieces(parts)) sums.add(Buffer.from(piece, 'utf8'));
  return sums.hash();
}

/** What is summed over canonical JSON, piece by piece. */
export class ContentSums {
  private readonly sha256 = createHash('sha256');
  private bytes = 0;

  add(piece: Uint8Array): void {
    this.sha256.update(piece);
    this.bytes += piece.length;
  }

  get size(): number {
    return this.bytes;
  }

  /** In lower-case hex; nothing can be added afterwards. */
  hash(): string {
    return this.sha256.digest('hex');
  }
}

/** What begins a gzip stream: no name, no time, made anywhere. */
export const GZIP_HEAD: Uint8Array = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** What ends a gzip stream over `size` bytes (RFC 1952): an empty last block, the sum, the length modulo 2^32. */
export function gzipTail(crc: number, size: number): Uint8Array {
  const tail = Buffer.alloc(10);
  tail.writeUInt16LE(3, 0);
  tail.writeUInt32LE(crc, 2);
  tail.writeUInt32LE(size % 2 ** 32, 6);
  return tail;
}
