/**
 * A short number strictly between two others, to stand for all of them: 3e25 for 1e25 and 1e26, 80 for 50 and 100.
 * Ends may be infinite. Undefined where there is none: between 50 and 51 people, or between neighbouring numbers.
 */
export function numberBetween(low: number, high: number, whole: boolean): number | undefined {
  const middle = typical(low, high);
  for (let digits = 1; digits <= 17; digits++) {
    const candidate = Number(middle.toPrecision(digits));
    if (candidate > low && candidate < high && (!whole || Number.isInteger(candidate))) return candidate;
  }
  const next = Math.floor(low) + 1;
  return whole && next > low && next < high ? next : undefined;
}

function typical(low: number, high: number): number {
  if (low === -Infinity && high === Infinity) return 0;
  if (high === Infinity) return low > 0 ? low * 2 : low === 0 ? 1 : low / 2;
  if (low === -Infinity) return -typical(-high, Infinity);
  // thresholds that lie orders of magnitude apart: the middle in orders of magnitude
  if (low > 0 && high / low >= 4) return Math.sqrt(low) * Math.sqrt(high);
  return low + (high - low) / 2;
}
