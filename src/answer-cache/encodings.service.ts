import Negotiator from 'negotiator';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, ENCODINGS } from './answer-cache.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Shorter ones are not worth it: they fit into a packet as they are. */
const LEAST_BYTES = 1_024;
const PACKABLE = /^text\/(?!event-stream)|[+/](json|text|xml|javascript)(?:;|$)/;

/** With how much care: one that is made anew for each answer must not cost more than the answer does. */
export const QUALITY = { once: { br: 4, gzip: 6 }, forMany: { br: 7, gzip: 8 } } as const;

export function isWorthPacking(type: string, bytes: number): boolean {
  return bytes >= LEAST_BYTES && PACKABLE.test(type);
}

/** The form to send to whoever says this in `Accept-Encoding`; undefined: as it is. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined || accepted === 'identity') return undefined;
  const wanted = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings([...ENCODINGS, 'identity']);
  return wanted[0] === 'identity' ? undefined : ENCODINGS.find((encoding) => wanted.includes(encoding));
}

/** Compress outside the main thread. */
export async function pack(encoding: Encoding, body: Buffer, quality: keyof typeof QUALITY): Promise<Buffer> {
  const level = QUALITY[quality][encoding];
  return encoding === 'br'
    ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: level } })
    : await zip(body, { level });
}
