import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../startup-error.js';
import type { DataHome } from './data-home.service.js';
import { LOOK_MS, readPostmasterPid } from './postmaster.service.js';
import { programOptions } from './run-program.service.js';
import { serverArguments, type Durability } from './server-arguments.js';
import type { ServerFiles } from './server-files.service.js';
import { explainServerOutput, passingTrouble } from './server-output.js';

/** Recovery after a crash can take long; beyond this something else is wrong. */
const START_MS = 60_000;
/** How long orphaned backends of a killed server may take to notice, and how often a taken port is replaced. */
const RETRY_MS = 15_000;
const LOG_BYTES = 5_000_000;

export interface StartedServer {
  readonly pid: number;
  readonly port: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address === 'object' && address !== null) return address.port;
  throw new StartupError('SERVER_START_FAILED', 'the system gives no free port', 'Set DATABASE_URL.');
}

/** Keeps one old log, so that the file does not grow for ever. */
async function rotate(path: string): Promise<void> {
  const size = await stat(path).then(
    (status) => status.size,
    () => 0,
  );
  if (size > LOG_BYTES) await rename(path, `${path}.old`);
}

async function launch(place: DataHome, files: ServerFiles, port: number, durability: Durability) {
  const path = join(place.home, 'postgres.log');
  await rotate(path);
  const log = await open(path, 'a+', 0o600);
  const { size } = await log.stat();
  const child = spawn(join(files.folder, 'bin', 'postgres'), serverArguments(place.cluster, port, durability), {
    ...programOptions(place.account),
    // A session of its own: Ctrl-C in the terminal is for the service, which then stops the server in good order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  const output = async (): Promise<string> => {
    const { size: now } = await log.stat();
    const buffer = Buffer.alloc(Math.min(now - size, 100_000));
    await log.read(buffer, 0, buffer.length, size);
    return buffer.toString('utf8');
  };
  return {
    child,
    output,
    close: async () => {
      await log.close();
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const noted = await readPostmasterPid(cluster);
  return noted !== undefined && noted.pid === child.pid && noted.status === 'ready';
}

/** Started, or what it wrote before it ended. */
async function tryStart(place: DataHome, files: ServerFiles, durability: Durability): Promise<StartedServer | string> {
  const port = await freePort();
  const { child, output, close } = await launch(place, files, port, durability);
  const failure = new Promise<unknown>((resolve) => child.once('error', resolve));
  try {
    const until = performance.now() + START_MS;
    while (!hasEnded(child)) {
      if (child.pid === undefined) throw await failure;
      if (await isReady(child, place.cluster)) return { pid: child.pid, port };
      if (performance.now() >= until) {
        child.kill('SIGQUIT');
        const message = `the embedded PostgreSQL server was not ready after ${String(START_MS / 1000)} s`;
        throw new StartupError('SERVER_START_TIMEOUT', message, `See ${join(place.home, 'postgres.log')}.`);
      }
      await pause(LOOK_MS);
    }
    return await output();
  } finally {
    await close();
  }
}

/**
 * Starts the server on a free port of the loopback address and waits until it answers. Only under the lock.
 * @throws StartupError SERVER_START_TIMEOUT and what `explainServerOutput` gives; system errors
 */
export async function startServer(place: DataHome, files: ServerFiles, durability: Durability): Promise<StartedServer> {
  const until = performance.now() + RETRY_MS;
  for (;;) {
    const result = await tryStart(place, files, durability);
    if (typeof result !== 'string') return result;
    if (passingTrouble(result) === undefined || performance.now() >= until) {
      throw explainServerOutput(result, place.home);
    }
    await pause(100);
  }
}
