/** A place that a client has, or waits for. */
export interface Slot {
  /** null: it is there already */
  readonly ready: Promise<void> | null;
  /** Give it back, or stop waiting; a second time nothing happens. */
  readonly release: () => void;
}

interface Client {
  running: number;
  readonly waiting: (() => void)[];
}

/** How much of one client is done at once: so many at a time, so many wait for their turn, more are turned away. */
export class Slots {
  private readonly clients = new Map<string, Client>();

  /** @param atOnce 0: as many as they like */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** How many clients have something under way. */
  get size(): number {
    return this.clients.size;
  }

  /** Whether one more would be there at once. */
  hasRoom(key: string): boolean {
    return this.atOnce === 0 || (this.clients.get(key)?.running ?? 0) < this.atOnce;
  }

  /** Null where too many wait already. */
  take(key: string): Slot | null {
    if (this.atOnce === 0) return FREE_SLOT;
    let client = this.clients.get(key);
    if (client === undefined) this.clients.set(key, (client = { running: 0, waiting: [] }));
    if (client.running >= this.atOnce) return this.wait(key, client);
    client.running += 1;
    return { ready: null, release: once(() => this.free(key, client)) };
  }

  private wait(key: string, client: Client): Slot | null {
    if (client.waiting.length >= this.mostWaiting) return null;
    let start: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (start = resolve));
    client.waiting.push(start);
    const release = (): void => {
      const place = client.waiting.indexOf(start);
      if (place < 0) this.free(key, client);
      else client.waiting.splice(place, 1);
    };
    return { ready, release: once(release) };
  }

  /** The place goes to who waits longest. */
  private free(key: string, client: Client): void {
    const next = client.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    client.running -= 1;
    if (client.running === 0) this.clients.delete(key);
  }
}

/** Of who may have as many as they like. */
export const FREE_SLOT: Slot = { ready: null, release: () => undefined };

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
