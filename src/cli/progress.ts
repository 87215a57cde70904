import type { Outlet } from './io.js';
import { plain, wrap } from './text.js';

/** A line that says what takes long: on a terminal, rewritten in place and gone in the end; elsewhere nothing. */
export interface Progress {
  say(text: string): void;
  done(): void;
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
