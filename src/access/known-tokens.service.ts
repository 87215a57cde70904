import { LRUCache } from 'lru-cache';
import type { TokenRecord, TokenRecords } from './token-record.js';

/** A second look within this time asks nobody: a page with twenty figures is one question. */
const FRESH_MS = 1_000;
/** How long a token that was found counts while the database is away. */
const STALE_MS = 600_000;
/** How long the database may take to answer, and how long it is left alone after it did not. */
const ANSWERS_MS = 2_000;
const LEAVE_ALONE_MS = 1_000;
/** `last used` is written at most this often for a token. */
const USE_EVERY_MS = 60_000;
const KEPT = 10_000;

interface Known {
  readonly record: TokenRecord;
  readonly at: number;
}

export interface KnownTokensOptions {
  /** milliseconds that never jump; the process's own unless a test says so */
  readonly ticks?: () => number;
  readonly onFailure?: (error: unknown) => void;
}

/** Thrown where a token is not known here and the records do not answer. */
export class RecordsUnavailable extends Error {}

/**
 * Tokens by their hash: a revocation is known within a second, and those that were seen in the last ten minutes still
 * hold while the database is away.
 */
export class KnownTokens {
  private readonly known = new LRUCache<string, Known>({ max: KEPT });
  private readonly asking = new Map<string, Promise<TokenRecord | null>>();
  private readonly lastUse = new LRUCache<string, number>({ max: KEPT });
  private readonly writing = new Set<Promise<void>>();
  private leaveAloneUntil = -Infinity;
  private readonly ticks: () => number;

  constructor(
    private readonly records: TokenRecords,
    private readonly options: KnownTokensOptions = {},
  ) {
    this.ticks = options.ticks ?? (() => performance.now());
  }

  /** @throws RecordsUnavailable */
  async find(hash: string): Promise<TokenRecord | null> {
    const known = this.known.get(hash);
    const age = known === undefined ? Infinity : this.ticks() - known.at;
    if (known !== undefined && age < FRESH_MS) return known.record;
    try {
      if (this.ticks() < this.leaveAloneUntil) throw new RecordsUnavailable('The records did not answer a moment ago.');
      return await this.ask(hash);
    } catch (error) {
      if (!(error instanceof RecordsUnavailable)) {
        this.leaveAloneUntil = this.ticks() + LEAVE_ALONE_MS;
        this.options.onFailure?.(error);
      }
      if (known !== undefined && age < STALE_MS) return known.record;
      throw new RecordsUnavailable('The token cannot be looked up.', { cause: error });
    }
  }

  /** What was just changed here is asked for again. */
  forget(id: string): void {
    for (const [hash, { record }] of this.known.entries()) if (record.id === id) this.known.delete(hash);
  }

  /** Note a use without making anybody wait; one that cannot be written is lost. */
  used(id: string, at: Date): void {
    const last = this.lastUse.get(id) ?? -Infinity;
    if (this.ticks() - last < USE_EVERY_MS || this.ticks() < this.leaveAloneUntil) return;
    this.lastUse.set(id, this.ticks());
    const write = this.records
      .used(id, at.toISOString())
      .catch((error: unknown) => this.options.onFailure?.(error))
      .finally(() => this.writing.delete(write));
    this.writing.add(write);
  }

  /** Until everything is written that was begun. */
  async settle(): Promise<void> {
    await Promise.all(this.writing);
  }

  private ask(hash: string): Promise<TokenRecord | null> {
    const running = this.asking.get(hash);
    if (running !== undefined) return running;
    const asking = within(ANSWERS_MS, this.records.find(hash))
      .then((record) => {
        if (record === null) this.known.delete(hash);
        else this.known.set(hash, { record, at: this.ticks() });
        return record;
      })
      .finally(() => this.asking.delete(hash));
    this.asking.set(hash, asking);
    return asking;
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${String(milliseconds)} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
