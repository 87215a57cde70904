import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorFacts } from './error-facts.js';
import { parsePostmasterPid, type PostmasterPid } from './postmaster-pid.js';
import { runProgram } from './run-program.service.js';
import { isServerOf } from './server-arguments.js';

/** How often to look again while waiting for the server, in milliseconds. */
export const LOOK_MS = 10;

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** What the cluster's pid file says, true or not. */
export async function readPostmasterPid(cluster: string): Promise<PostmasterPid | undefined> {
  return parsePostmasterPid(await readFile(pidFile(cluster), 'utf8').catch(() => ''));
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '');
    return words.replaceAll('\0', ' ');
  }
  const ps = await runProgram('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], undefined);
  return ps.output;
}

/** Whether `pid` is alive and is a server on this cluster; a dead, ended-but-unreaped or foreign process is not. */
export async function isOurServer(pid: number, cluster: string): Promise<boolean> {
  return isServerOf(cluster, await commandLine(pid));
}

/** The server that runs on the cluster now, whoever started it. */
export async function runningServer(cluster: string): Promise<PostmasterPid | undefined> {
  const noted = await readPostmasterPid(cluster);
  return noted !== undefined && (await isOurServer(noted.pid, cluster)) ? noted : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorFacts(error).code === 'EPERM';
  }
}

/**
 * PostgreSQL removes the pid file of a dead server itself, but refuses to start while the number belongs to another
 * process, or to a dead one that nobody reaped. Only under the lock and when no server of ours runs. PostgreSQL's
 * own guard, the shared memory named after the folder, stays in force.
 */
export async function removeMisleadingPid(cluster: string): Promise<void> {
  const noted = await readPostmasterPid(cluster);
  if (noted !== undefined && isAlive(noted.pid)) await rm(pidFile(cluster), { force: true });
}

async function goneWithin(pid: number, cluster: string, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (await isOurServer(pid, cluster)) {
    if (performance.now() >= until) return false;
    await pause(LOOK_MS);
  }
  return true;
}

/**
 * Stops the server of this cluster if it is still that: fast (open transactions are rolled back), and after
 * `patienceMs` at once (the next start recovers from its log).
 * @returns false when it outlived both, after `patienceMs` and one second more
 */
export async function stopServer(cluster: string, patienceMs: number): Promise<boolean> {
  const server = await runningServer(cluster);
  if (server === undefined) return true;
  const { pid } = server;
  for (const [signal, milliseconds] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 1000],
  ] as const) {
    if (!(await isOurServer(pid, cluster))) return true;
    process.kill(pid, signal);
    if (await goneWithin(pid, cluster, milliseconds)) return true;
  }
  return false;
}
