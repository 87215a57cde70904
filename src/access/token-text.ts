import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * A token is `redlines_`, 43 characters of base 62 that hold 256 random bits, and 6 that hold the CRC-32 of what stands
 * before. The prefix and the checksum let a scanner of source code find a leaked one and be sure that it is one.
 */
export const TOKEN_PATTERN = /^redlines_[0-9A-Za-z]{49}$/;
const PREFIX = 'redlines_';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

/** @param random 32 bytes from a secure source */
export function tokenText(random: Uint8Array): string {
  if (random.length !== 32) throw new RangeError('A token is made of 32 random bytes.');
  const body = PREFIX + base62(BigInt(`0x${Buffer.from(random).toString('hex')}`), RANDOM_LENGTH);
  return body + checksumOf(body);
}

/** Whether a text can be a token at all; a database need not be asked about one that cannot. */
export function isTokenText(text: string): boolean {
  return TOKEN_PATTERN.test(text) && checksumOf(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
}

/**
 * What is stored of a token. A plain SHA-256 is enough: slow hashes with salt protect secrets that people think up
 * and that can be guessed, and 256 random bits cannot.
 */
export function tokenHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checksumOf(text: string): string {
  return base62(BigInt(crc32(text)), CHECKSUM_LENGTH);
}

function base62(value: bigint, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = (DIGITS[Number(rest % 62n)] ?? '') + text;
    rest /= 62n;
  }
  return text;
}
