import type { Timing } from './timing.js';

/** So many milliseconds an operation works without letting others go first; most are done before. */
export const TURN_MS = 2;

/**
 * Turns of the one thread, for pieces of operations that have worked long enough. They go on in the order in which they
 * came, for as long as one turn together; then whatever else came in between is looked at.
 */
export class Turns {
  private waiting: (() => void)[] = [];
  private isServing = false;

  constructor(private readonly timing: Pick<Timing, 'now' | 'letOthers' | 'settled'>) {}

  /** Resolves when it is the turn of who waits. */
  wait(): Promise<void> {
    const turn = new Promise<void>((go) => this.waiting.push(go));
    if (!this.isServing) void this.serve();
    return turn;
  }

  private async serve(): Promise<void> {
    const { now, letOthers, settled } = this.timing;
    this.isServing = true;
    while (this.waiting.length > 0) {
      await letOthers();
      const end = now() + TURN_MS;
      const queue = this.waiting;
      this.waiting = [];
      let served = 0;
      while (served < queue.length && (served === 0 || now() < end)) {
        queue[served]?.();
        served += 1;
        await settled();
      }
      this.waiting = [...queue.slice(served), ...this.waiting];
    }
    this.isServing = false;
  }
}
