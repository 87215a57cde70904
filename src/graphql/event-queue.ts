import { GraphQLError } from 'graphql';

type Waiting<T> = (result: IteratorResult<T, undefined>) => void;

/**
 * What happened, for one reader, in order. It holds a bounded number of events: a reader who falls behind further is
 * told so by an error `EVENTS_LOST`, once it has read what is held.
 */
export class EventQueue<T> implements AsyncIterableIterator<T, undefined> {
  private readonly held: T[] = [];
  private waiting: Waiting<T> | null = null;
  private state: 'open' | 'overflowed' | 'closed' = 'open';

  /** @param onClose called once, however it ends */
  constructor(
    private readonly limit: number,
    private readonly onClose: () => void,
  ) {}

  push(event: T): void {
    if (this.state !== 'open') return;
    if (this.waiting !== null) {
      this.answer({ value: event, done: false });
    } else if (this.held.length < this.limit) {
      this.held.push(event);
    } else {
      this.state = 'overflowed';
      this.onClose();
    }
  }

  /** One reader reads one after the other. */
  next(): Promise<IteratorResult<T, undefined>> {
    const [event] = this.held.splice(0, 1);
    if (event !== undefined) return Promise.resolve({ value: event, done: false });
    if (this.state === 'closed') return Promise.resolve({ value: undefined, done: true });
    if (this.state === 'overflowed') {
      this.state = 'closed';
      return Promise.reject(eventsLost(this.limit));
    }
    return new Promise((resolve) => (this.waiting = resolve));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    const wasOpen = this.state === 'open';
    this.state = 'closed';
    this.held.length = 0;
    this.answer({ value: undefined, done: true });
    if (wasOpen) this.onClose();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private answer(result: IteratorResult<T, undefined>): void {
    const { waiting } = this;
    this.waiting = null;
    waiting?.(result);
  }
}

function eventsLost(limit: number): GraphQLError {
  const message = `More than ${String(limit)} events waited: some are lost. Ask for the present state and subscribe again.`;
  return new GraphQLError(message, { extensions: { code: 'EVENTS_LOST' } });
}

/** Each event as something else. Closing it closes the source at once, also while an event is being waited for. */
export function mapEvents<T, R>(
  source: AsyncIterable<T>,
  change: (event: T) => R | Promise<R>,
): AsyncIterableIterator<R, undefined> {
  const events = source[Symbol.asyncIterator]();
  return {
    async next() {
      const result = await events.next();
      return result.done === true
        ? { value: undefined, done: true }
        : { value: await change(result.value), done: false };
    },
    async return() {
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
