/**
 * Sends what nobody should send, as a process of its own: making and judging it must not hold up whoever takes the times
 * of others. `node fuzz-sender.ts WHAT`: the JSON of what to send where. Tells what was wrong over the channel.
 */
import { setPriority } from 'node:os';
import { fuzz, fuzzedService, type FuzzOptions } from '../fuzz/run.js';

export interface Sending extends FuzzOptions {
  readonly address: string;
  /** of the service, such as `GET /figures/:file` */
  readonly routes: readonly string[];
}

// It stands for machines elsewhere: what else runs on this one goes first.
const BEHIND_OTHERS = 19;

setPriority(BEHIND_OTHERS);
const { address, routes, ...options } = JSON.parse(process.argv[2] ?? '') as Sending;
const fuzzed = await fuzzedService({ address, routes: () => Promise.resolve(routes) });
const wrong = await fuzz({ address, hasEnded: false, log: [] }, fuzzed, options);
process.send?.(wrong, () => process.disconnect());
