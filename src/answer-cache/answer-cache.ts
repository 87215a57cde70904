import { LRUCache } from 'lru-cache';
import { crc32 } from 'node:zlib';

/** Compressed forms, in the order in which they are preferred. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What was asked, in the words of those who count and trace. */
export interface QuestionLabel {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly field: string;
}

/** The bytes of an answer, with the headers that say what they are. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly isPackable: boolean;
  /** null: nobody counts it */
  readonly label: QuestionLabel | null;
  /** compressed forms, made when somebody asks again */
  readonly packed: Partial<Record<Encoding, Buffer>>;
}

/** Counted since the start. */
export interface CacheCounts {
  readonly hits: number;
  /** answers that could have been here and had to be made */
  readonly misses: number;
  /** answers that had to make room; what a new release cleared away is not counted */
  readonly evictions: number;
  readonly entries: number;
  /** of bodies, headers and keys */
  readonly bytes: number;
}

/** What an answer takes besides its bytes, roughly: its key, its headers, its place in the list. */
const OVERHEAD_BYTES = 1_024;
/** The part that answers must share of which nobody knows yet whether they are asked for again. */
const NEWCOMERS = 0.25;
/** One answer takes at most this part of the room it is in. */
const LARGEST = 0.5;
/** Questions that are remembered, though not their answers. */
const REMEMBERED = 10_000;

/**
 * Answers by what they depend on. An answer is a function of its question and of an epoch: the release, the day, and
 * what else changes for all questions at once; with a new epoch all go. Those asked for once share a small part of the
 * room; once that is full, an answer is kept when its question comes for the second time. So a flood of questions that
 * nobody repeats drives out no answer that is in use, and is not written to memory that has to be cleaned up after it.
 */
export class AnswerCache {
  private readonly newcomers: LRUCache<string, KeptAnswer>;
  private readonly known: LRUCache<string, KeptAnswer>;
  /** sums of questions that found no room: two with one sum do no harm, the second of them is kept at once */
  private readonly turnedAway = new LRUCache<number, true>({ max: REMEMBERED });
  private readonly newcomerBytes: number;
  private epoch = '';
  private hits = 0;
  private misses = 0;
  private evictions = 0;

  /** @param bytes at most so many are kept; 0: nothing is */
  constructor(private readonly bytes: number) {
    this.newcomerBytes = bytes * NEWCOMERS;
    this.newcomers = this.room(this.newcomerBytes);
    this.known = this.room(bytes * (1 - NEWCOMERS));
  }

  get isOpen(): boolean {
    return this.bytes > 0;
  }

  find(epoch: string, key: string): KeptAnswer | undefined {
    if (!this.isAt(epoch)) return undefined;
    let found = this.known.get(key);
    if (found === undefined) {
      found = this.newcomers.get(key);
      if (found === undefined) return undefined;
      this.newcomers.delete(key);
      this.known.set(key, found);
    }
    this.hits += 1;
    return found;
  }

  /**
   * Keep an answer that was made in this epoch; one that was made before the present epoch came is let go.
   * @param bytes of its body
   * @param make called where it is kept
   */
  keep(epoch: string, key: string, bytes: number, make: () => KeptAnswer): void {
    this.misses += 1;
    if (!this.isAt(epoch)) return;
    if (this.newcomers.calculatedSize + OVERHEAD_BYTES + 2 * key.length + bytes <= this.newcomerBytes) {
      this.newcomers.set(key, make());
      return;
    }
    const sum = crc32(key);
    if (this.turnedAway.delete(sum)) this.known.set(key, make());
    else this.turnedAway.set(sum, true);
  }

  /** Add a compressed form to an answer that is still here. */
  addForm(epoch: string, key: string, encoding: Encoding, bytes: Buffer): void {
    const held = this.isAt(epoch) ? this.known.peek(key) : undefined;
    if (held === undefined) return;
    held.packed[encoding] = bytes;
    this.known.set(key, { ...held });
  }

  /** A new epoch: whatever was kept is of another release or day. */
  enter(epoch: string): void {
    if (epoch === this.epoch) return;
    this.epoch = epoch;
    this.newcomers.clear();
    this.known.clear();
    this.turnedAway.clear();
  }

  counts(): CacheCounts {
    return {
      hits: this.hits,
      misses: this.misses,
      evictions: this.evictions,
      entries: this.newcomers.size + this.known.size,
      bytes: this.newcomers.calculatedSize + this.known.calculatedSize,
    };
  }

  private isAt(epoch: string): boolean {
    return epoch === this.epoch && this.isOpen;
  }

  private room(bytes: number): LRUCache<string, KeptAnswer> {
    const size = Math.max(1, Math.floor(bytes));
    return new LRUCache<string, KeptAnswer>({
      maxSize: size,
      maxEntrySize: Math.max(1, Math.floor(size * LARGEST)),
      sizeCalculation: sizeOf,
      dispose: (_answer, _key, reason) => {
        if (reason === 'evict') this.evictions += 1;
      },
    });
  }
}

function sizeOf({ body, packed }: KeptAnswer, key: string): number {
  const forms = ENCODINGS.reduce((sum, form) => sum + (packed[form]?.length ?? 0), body.length);
  return OVERHEAD_BYTES + 2 * key.length + forms;
}
