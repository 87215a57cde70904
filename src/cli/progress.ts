import type { Outlet } from './io.js';
import { plain, wrap } from './text.js';

/** A line that says what takes long: on a terminal, rewritten in place and gone in the end; elsewhere nothing. */
export interface Progress {
  say(text: string): void;
  done(): void;
}

/** Say what takes long as long as it does. */
export async function whileSaying<T>(text: string, outlet: Outlet, work: () => T | Promise<T>): Promise<T> {
  const progress = progressOn(outlet);
  progress.say(text);
  try {
    return await work();
  } finally {
    progress.done();
  }
}

const CLEAR = '\r\u001B[K';

export function progressOn(outlet: Outlet): Progress {
  let shown = false;
  return {
    say: (text) => {
      if (!outlet.isTerminal) return;
      outlet.write(`${CLEAR}${wrap(plain(text), (outlet.columns ?? 80) - 1)[0] ?? ''}`);
      shown = true;
    },
    done: () => {
      if (shown) outlet.write(CLEAR);
      shown = false;
    },
  };
}
