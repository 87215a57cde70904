/** Runs that are held against each other: one after the other, again and again, so that all have the same quiet and noise. */
import { setTimeout as pause } from 'node:timers/promises';
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
const [LOOK_MS, LONGEST_MS] = [100, 30_000];
/** A process that does less than this part of the time has nothing to do. */
const IDLE = 0.15;

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
  await quiet(server);
  if (measure.failures > 0)
    throw new Error(`${measure.failures} of ${measure.requests} requests failed: ${sample(task)}`);
  return { ...measure, cpu };
}

/** What was asked last is worked on after its run, and must not take from the next one. */
async function quiet(server: Server): Promise<void> {
  for (let used = await server.used(), waited = 0; waited < LONGEST_MS; waited += LOOK_MS) {
    await pause(LOOK_MS);
    const now = await server.used();
    if ((now - used) / 1000 < LOOK_MS * IDLE) return;
    used = now;
  }
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
