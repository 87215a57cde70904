/** What an operation measures its time by; given, so that plain code needs no clock. */
export interface Timing {
  /** milliseconds that an operation may take; 0: as long as it likes */
  readonly limitMs: number;
  /** milliseconds since whenever */
  readonly now: () => number;
  /** resolves when what came meanwhile from others was looked at */
  readonly letOthers: () => Promise<void>;
  /** resolves when what can go on now has gone as far as it can */
  readonly settled: () => Promise<void>;
  /** calls back after so many milliseconds, unless what it returns is called before */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}
