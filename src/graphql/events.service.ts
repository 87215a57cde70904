import { EventQueue } from './event-queue.js';

/** How many events wait for a subscription at most. */
const HELD = 64;

/** What happened in this process or was heard of, for those who subscribed. */
export class Events {
  private readonly readers = new Map<string, Set<EventQueue<unknown>>>();

  publish(topic: string, event: unknown): void {
    for (const reader of [...(this.readers.get(topic) ?? [])]) reader.push(event);
  }

  /** What will be published from now on, until the reader returns. */
  follow(topic: string): EventQueue<unknown> {
    const readers = this.readers.get(topic) ?? new Set();
    this.readers.set(topic, readers);
    const reader = new EventQueue<unknown>(HELD, () => {
      readers.delete(reader);
      if (readers.size === 0) this.readers.delete(topic);
    });
    readers.add(reader);
    return reader;
  }

  /** How many read, for tests and measures. */
  count(): number {
    return [...this.readers.values()].reduce((sum, readers) => sum + readers.size, 0);
  }
}
