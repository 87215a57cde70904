/** Counts what happens in windows of time, by key; the keys whose window began first are forgotten. */
export class WindowCounter {
  private readonly windows = new Map<string, { readonly from: number; count: number }>();

  /**
   * @param limit how often in a window; 0: as often as one likes
   * @param windowMs length of a window
   * @param kept how many keys are kept at most
   */
  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly kept = 10_000,
  ) {}

  /** Milliseconds until the key may come again; 0: now. */
  waitOf(key: string, now: number): number {
    const window = this.windows.get(key);
    if (this.limit === 0 || window === undefined || window.count < this.limit) return 0;
    return Math.max(0, window.from + this.windowMs - now);
  }

  /** Count once more. */
  add(key: string, now: number): void {
    const window = this.windows.get(key);
    if (window !== undefined && now < window.from + this.windowMs) {
      window.count += 1;
      return;
    }
    this.windows.delete(key);
    this.windows.set(key, { from: now, count: 1 });
    const [oldest] = this.windows.keys();
    if (this.windows.size > this.kept && oldest !== undefined) this.windows.delete(oldest);
  }
}
