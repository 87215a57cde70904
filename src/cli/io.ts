import type { CalendarDate } from '../catalogue/dates.js';

/** Where text goes: standard output or the error stream; in tests a buffer. */
export interface Outlet {
  readonly isTerminal: boolean;
  /** width of the terminal in columns; undefined where there is none */
  readonly columns: number | undefined;
  write(text: string): void;
}

/** All that a command needs of the outside, so that it runs in a test without a process. */
export interface Io {
  readonly out: Outlet;
  readonly err: Outlet;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** today in UTC: the only reading of the clock */
  today(): CalendarDate;
  /** Take Ctrl-C instead of dying of it, for work that must be wound up. Returns how to give it back. */
  onInterrupt(handler: () => void): () => void;
}
