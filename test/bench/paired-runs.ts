/** Runs that are held against each other: one after the other, again and again, so that all have the same quiet and noise. */
import type { Measure, Task } from './peers/task.js';
import { median } from './results.js';
import type { Program, Server } from './servers.js';

/** How long and how often. */
export interface Pace {
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** Whom to ask, and what. */
export interface Target {
  readonly server: Server;
  readonly requests: Task['requests'];
}

export interface Run extends Measure {
  /** of the server's process, microseconds an answer */
  readonly cpu: number;
}

export type Runs = readonly Run[];

const CONNECTIONS = 16;

/** For each target its runs, as many as there are rounds: those at the same place were made in the same minute. */
export async function pairedRuns(
  load: Program,
  targets: readonly Target[],
  { warmSeconds, seconds, rounds }: Pace,
): Promise<readonly Runs[]> {
  const runs = targets.map((): Run[] => []);
  for (const target of targets) await runOnce(load, target, warmSeconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, target] of targets.entries()) runs[n]?.push(await runOnce(load, target, seconds));
  }
  return runs;
}

/** @throws Error where a request was not answered with 200 */
async function runOnce(load: Program, { server, requests }: Target, seconds: number): Promise<Run> {
  const task: Task = { origin: server.address, requests, seconds, connections: CONNECTIONS };
  const before = await server.used();
  const { measure } = await load.ask<{ measure: Measure }>(task);
  const cpu = ((await server.used()) - before) / measure.requests;
  if (measure.failures > 0)
    throw new Error(`${measure.failures} of ${measure.requests} requests failed: ${sample(task)}`);
  return { ...measure, cpu };
}

function sample({ origin, requests }: Task): string {
  return `${origin}: ${JSON.stringify('document' in requests ? requests.document : requests[0]).slice(0, 300)}`;
}

export function medianOf(runs: Runs, pick: (run: Run) => number): number {
  return median(runs.map(pick));
}

/** The middle of how many times as much the one has, of runs made in the same minute. */
export function ratioOf(runs: Runs, others: Runs, pick: (run: Run) => number): number {
  return median(runs.map((run, n) => pick(run) / pick(others[n] ?? run)));
}
