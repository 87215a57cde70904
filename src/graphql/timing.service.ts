import { setImmediate } from 'node:timers/promises';
import type { Timing } from './operation-time.js';

/** Time as it passes. */
export function realTiming(limitMs: number): Timing {
  return {
    limitMs,
    now: () => performance.now(),
    letOthers: () => setImmediate(),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
