import { setImmediate } from 'node:timers/promises';
import type { Timing } from './timing.js';

/** Time as it passes. */
export function realTiming(limitMs: number): Timing {
  return {
    limitMs,
    now: () => performance.now(),
    letOthers: () => setImmediate(),
    // Such calls come after all that promises have set going.
    settled: () => new Promise((resolve) => process.nextTick(resolve)),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
