import { setTimeout as pause } from 'node:timers/promises';

/** Resolves with the milliseconds that it took; fails when it does not come true in time. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  what: string,
  patienceMs = 60_000,
): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > patienceMs) throw new Error(`not within ${String(patienceMs)} ms: ${what}`);
    await pause(20);
  }
  return performance.now() - begun;
}
