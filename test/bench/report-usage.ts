/** Loaded into the service before it starts (`--import`): tells who started it what the process has used so far. */
export interface Usage {
  /** of the main thread, in milliseconds */
  readonly cpuMs: number;
  /** in bytes, now */
  readonly rss: number;
  /** the most it has been, in bytes */
  readonly mostRss: number;
  /** in bytes, after a collection of garbage: heap and what the heap refers to outside */
  readonly held: number;
}

process.on('message', (message) => {
  if (message !== 'usage' && message !== 'held') return;
  const { user, system } = process.threadCpuUsage();
  const { rss } = process.memoryUsage();
  const mostRss = process.resourceUsage().maxRSS * 1024;
  if (message === 'held') globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const usage: Usage = { cpuMs: (user + system) / 1000, rss, mostRss, held: heapUsed + external };
  process.send?.(usage);
});
// To listen is no reason to stay.
process.channel?.unref();
