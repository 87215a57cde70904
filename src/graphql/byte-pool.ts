/** Shorter ones cost less to let go than to keep in order. */
const LEAST_BYTES = 8_192;

/**
 * Memory for answers that is used again. What is allocated anew for each answer counts as growth of the heap until it
 * is cleaned away; at some hundred answers of a hundred kilobytes a second that happens several times a second.
 */
export class BytePool {
  /** blocks that wait, by their size */
  private readonly free = new Map<number, Buffer[]>();
  private freeBytes = 0;

  /**
   * @param longest bytes of a block; longer answers get memory of their own
   * @param most bytes that wait to be used again
   */
  constructor(
    private readonly longest: number,
    private readonly most: number,
  ) {}

  /**
   * Room for so many bytes, and at most twice as many, with anything in it; `giveBack` when nobody reads it any more.
   */
  take(length: number): { readonly bytes: Buffer; readonly giveBack: (() => void) | null } {
    if (length < LEAST_BYTES || length > this.longest) return { bytes: Buffer.allocUnsafe(length), giveBack: null };
    const size = 2 ** Math.ceil(Math.log2(length));
    const waiting = this.free.get(size) ?? [];
    this.free.set(size, waiting);
    let block = waiting.pop();
    if (block === undefined) block = Buffer.allocUnsafeSlow(size);
    else this.freeBytes -= size;
    return { bytes: block, giveBack: this.giverOf(block, waiting) };
  }

  private giverOf(block: Buffer, waiting: Buffer[]): () => void {
    let isTaken = true;
    return () => {
      if (isTaken && this.freeBytes + block.length <= this.most) {
        waiting.push(block);
        this.freeBytes += block.length;
      }
      isTaken = false;
    };
  }
}
