import { setFlagsFromString } from 'node:v8';

/** Bytes of garbage that may lie where a catalogue is large. */
const GARBAGE = 200_000_000;
/** Bytes in use: of the service, and of each claim with all that comes with it. `npm run bench:growth` measures both. */
const [SERVICE, CLAIM] = [180_000_000, 5_300];
/** Bytes in use up to which the heap is left to V8. */
const LARGE = 500_000_000;
/** Collecting more often than that takes more time than it saves room. */
const LEAST_PERCENT = 10;

/**
 * V8 lets the old generation grow to several times what is in use before it collects. Where that is a hundred megabytes,
 * so much room buys speed; where it is a gigabyte, the process would take several. So the growth is bounded while a
 * large catalogue is served. What is in use is reckoned: the heap itself is full of garbage when somebody asks.
 * @param claims of the catalogue
 */
export function boundGarbage(claims: number): void {
  setFlagsFromString(`--heap-growing-percent=${String(growthPercent(claims))}`);
}

/** By how many hundredths of what is in use the heap may grow; 0: as V8 likes. */
export function growthPercent(claims: number): number {
  const used = SERVICE + CLAIM * claims;
  return used < LARGE ? 0 : Math.max(Math.round((100 * GARBAGE) / used), LEAST_PERCENT);
}
