import { collectDefaultMetrics, type Registry } from 'prom-client';

/**
 * Heap, resident memory, garbage collections, lag of the event loop, processor time and start of the process, under the
 * names that dashboards for Node.js know. Their observers stay for as long as the process: once is enough.
 */
export function addProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}
