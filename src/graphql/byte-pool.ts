/** Shorter ones cost less to let go than to keep in order. */
const LEAST_BYTES = 8_192;

/**
 * Memory for answers that is used again. What is allocated anew for each answer counts as growth of the heap until it
 * is cleaned away; at some hundred answers of a hundred kilobytes a second that happens several times a second.
 */
export class BytePool {
  private readonly free: Buffer[] = [];

  /**
   * @param size bytes of a block; longer answers get memory of their own
   * @param most blocks that wait to be used again
   */
  constructor(
    private readonly size: number,
    private readonly most: number,
  ) {}

  /** Room for so many bytes, with anything in it; `giveBack` when nobody reads it any more. */
  take(length: number): { readonly bytes: Buffer; readonly giveBack: (() => void) | null } {
    if (length < LEAST_BYTES || length > this.size) return { bytes: Buffer.allocUnsafe(length), giveBack: null };
    const block = this.free.pop() ?? Buffer.allocUnsafeSlow(this.size);
    let isTaken = true;
    const giveBack = (): void => {
      if (isTaken && this.free.length < this.most) this.free.push(block);
      isTaken = false;
    };
    return { bytes: block, giveBack };
  }
}
