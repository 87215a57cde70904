import { setFlagsFromString } from 'node:v8';

/** Bytes of garbage that may lie. */
const GARBAGE = 200_000_000;
/** Bytes in use: of the service, and of each claim with all that comes with it. `npm run bench:growth` measures both. */
const [SERVICE, CLAIM] = [180_000_000, 5_300];
/** In hundredths of what is in use. Collecting more often than the least takes more time than it saves room. */
const [LEAST, MOST] = [20, 30];
/** Bytes in use up to which a collection of everything takes some tenths of a second. */
const LARGE = 500_000_000;

/**
 * V8 lets the old generation grow to several times what is in use before it collects, and to a quarter of a gigabyte
 * before it does so at all. The growth is bounded by the size of the catalogue. What is in use is reckoned: the heap
 * itself is full of garbage when somebody asks.
 * @param claims of the catalogue
 */
export function boundGarbage(claims: number): void {
  setFlagsFromString(`--heap-growing-percent=${String(growthPercent(claims))}`);
}

/** By how many hundredths of what is in use the heap may grow. */
export function growthPercent(claims: number): number {
  return Math.min(Math.max(Math.round((100 * GARBAGE) / inUse(claims)), LEAST), MOST);
}

/**
 * Collects what the start has left, and gives the memory back. From the first collection on V8 keeps to the bound, and
 * collects by itself when nobody has asked for some two minutes. Does nothing without `--expose-gc`, which `npm start`
 * has, and for a large catalogue, which would hold up its readers.
 * @param claims of the catalogue
 */
export function collectAfterStart(claims: number): void {
  if (inUse(claims) < LARGE) globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function inUse(claims: number): number {
  return SERVICE + CLAIM * claims;
}
