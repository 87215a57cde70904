import { GraphQLError } from 'graphql';
import type { Timing } from './timing.js';
import { TURN_MS, type Turns } from './turns.js';

/** The operation took longer than it may. */
export function operationTimeout(limitMs: number): GraphQLError {
  const message = `The operation took longer than ${String(limitMs)} ms and was given up.`;
  const extensions = { code: 'OPERATION_TIMEOUT', value: limitMs, retriable: true, retryAfterSeconds: 2 };
  return new GraphQLError(message, { extensions });
}

/**
 * The time of one operation. Work on the one thread cannot be interrupted: the time is looked at before each piece, and
 * pieces that take long let others go first in between, as do many small ones together. What is waited for is given up.
 */
export class OperationTime {
  private readonly end: number;
  private last: Promise<unknown> | null = null;
  private turn: number;

  constructor(
    private readonly timing: Timing,
    private readonly turns: Turns,
  ) {
    this.turn = timing.now();
    this.end = timing.limitMs === 0 ? Infinity : this.turn + timing.limitMs;
  }

  /** @throws GraphQLError OPERATION_TIMEOUT */
  check(): void {
    if (this.timing.now() >= this.end) throw operationTimeout(this.timing.limitMs);
  }

  /**
   * What a small piece has to wait for: nothing as long as the operation has not worked for a whole turn without a pause.
   * @throws GraphQLError OPERATION_TIMEOUT
   */
  pause(): Promise<void> | null {
    if (this.timing.now() - this.turn < TURN_MS) return null;
    return this.turns.wait().then(() => {
      this.check();
      this.turn = this.timing.now();
    });
  }

  /**
   * Long pieces of one operation go one after the other, each in a turn of its own; the first one at once.
   * @throws GraphQLError OPERATION_TIMEOUT; what the work throws
   */
  async inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const begin = async (): Promise<T> => {
      this.check();
      this.turn = this.timing.now();
      return await this.within(work());
    };
    const mine = this.last === null ? begin() : this.last.then(this.timing.letOthers).then(begin);
    this.last = mine.catch(() => undefined);
    return await mine;
  }

  /**
   * Wait for something no longer than there is time. It goes on by itself: its end is not awaited.
   * @throws GraphQLError OPERATION_TIMEOUT
   */
  async within<T>(work: T | Promise<T>): Promise<T> {
    if (!(work instanceof Promise) || this.end === Infinity) return await work;
    const { limitMs, now, after } = this.timing;
    return await new Promise<T>((resolve, reject) => {
      const stop = after(Math.max(0, this.end - now()), () => reject(operationTimeout(limitMs)));
      work.finally(stop).then(resolve, reject);
    });
  }
}
