import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** So much garbage may lie in a large heap, in bytes; small heaps are left to V8. */
const GARBAGE = 250_000_000;
/** Collecting more often than that takes more time than it saves room. */
const LEAST_PERCENT = 20;

/**
 * V8 lets the old generation grow to several times what is in use before it collects. Where that is a hundred megabytes,
 * so much room buys speed; where it is a gigabyte, the process would take several. So the growth of a large heap is
 * bounded; to be called when something large has come into memory.
 */
export function boundGarbage(): void {
  const percent = growthPercent(getHeapStatistics().used_heap_size);
  if (percent !== null) setFlagsFromString(`--heap-growing-percent=${String(percent)}`);
}

/** By how much of what is in use, in bytes, the heap may grow, in hundredths; null: as V8 likes. */
export function growthPercent(used: number): number | null {
  const percent = Math.round((100 * GARBAGE) / used);
  return percent >= 50 ? null : Math.max(percent, LEAST_PERCENT);
}
