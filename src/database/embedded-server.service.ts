import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../startup-error.js';
import { askDataFolder, askServer, ensureDatabase } from './ask-server.service.js';
import { ensureCluster, readPassword } from './cluster.service.js';
import { openDataHome, type DataHome } from './data-home.service.js';
import { errorFacts } from './error-facts.js';
import { explainDatabaseError } from './explain-error.js';
import { acquireLock, type FileLock } from './file-lock.service.js';
import { LOOK_MS, removeMisleadingPid, runningServer, stopServer } from './postmaster.service.js';
import { DATABASE, ROLE } from './server-arguments.js';
import { usableServerFiles, type ServerFiles } from './server-files.service.js';
import { startServer, type StartedServer } from './start-server.service.js';
import type { StartupLog } from './startup-log.js';

export interface EmbeddedOptions {
  /** Absolute; created when missing. */
  readonly dataDir: string;
  readonly log: StartupLog;
  /** False only in tests: a power cut may then destroy the data. */
  readonly durable?: boolean;
}

export interface EmbeddedServer {
  /** `postgresql://…`, with the password. */
  readonly url: string;
  /** Where the data are: the data folder, or elsewhere when the server's user cannot reach it. */
  readonly home: string;
  readonly pid: number;
  /** How it came to run: `created` with a new cluster, `started`, or `reused` from a service that was killed. */
  readonly origin: 'created' | 'started' | 'reused';
  /** Stops the server, at most `patienceMs` (2000) and one second, and frees the data folder. Never throws. */
  readonly stop: (patienceMs?: number) => Promise<void>;
}

/** A service that was just killed or told to stop may need a moment to be gone. */
const LOCK_WAIT_MS = 700;
/** How long a server that was left behind may take to answer before it is stopped and started anew. */
const ADOPT_MS = 10_000;

function serverUrl(password: string, port: number, database: string): string {
  return `postgresql://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${database}`;
}

/** The server that an earlier service left behind, once it answers; undefined when there is none to use. */
async function adopt({ cluster }: DataHome, files: ServerFiles, password: string): Promise<StartedServer | undefined> {
  const until = performance.now() + ADOPT_MS;
  for (;;) {
    const server = await runningServer(cluster);
    if (server === undefined) return undefined;
    if (server.port !== undefined && server.status === 'ready') {
      const url = serverUrl(password, server.port, 'postgres');
      try {
        const ours = (await askDataFolder(url)) === cluster && (await askServer(url)).version === files.version;
        if (ours) return { pid: server.pid, port: server.port };
        break;
      } catch (error) {
        if (errorFacts(error).code === '28P01') throw error;
      }
    }
    if (performance.now() >= until) break;
    await pause(LOOK_MS);
  }
  await stopServer(cluster, ADOPT_MS);
  return undefined;
}

/** Everything under the lock: files, cluster, server, database. For callers who hold a lock on `place.home`. */
export async function bringUp(
  place: DataHome,
  { log, durable = true }: Omit<EmbeddedOptions, 'dataDir'>,
): Promise<Pick<EmbeddedServer, 'url' | 'pid' | 'origin'>> {
  const files = await usableServerFiles(place, log);
  const created = await ensureCluster(place, files, { durable });
  const password = await readPassword(place);
  const adopted = created ? undefined : await adopt(place, files, password);
  if (adopted === undefined) await removeMisleadingPid(place.cluster);
  const server = adopted ?? (await startServer(place, files, { durable }));
  try {
    await ensureDatabase(serverUrl(password, server.port, 'postgres'), DATABASE);
  } catch (error) {
    await stopServer(place.cluster, LOCK_WAIT_MS);
    throw error;
  }
  const origin = created ? 'created' : adopted === undefined ? 'started' : 'reused';
  log.info(`PostgreSQL ${files.version} ${origin} in ${place.cluster}, process ${String(server.pid)}`);
  return { url: serverUrl(password, server.port, DATABASE), pid: server.pid, origin };
}

async function lockHome(home: string): Promise<FileLock> {
  const holder = join(home, 'service.pid');
  const lock = await acquireLock(join(home, 'lock'), LOCK_WAIT_MS);
  if (lock !== undefined) {
    await writeFile(holder, `${String(process.pid)}\n`);
    return lock;
  }
  const pid = (await readFile(holder, 'utf8').catch(() => '')).trim();
  const remedy = 'Stop it first, or set DATA_DIR and PORT to run a second one beside it.';
  const who = pid === '' ? 'another process' : `process ${pid}`;
  throw new StartupError('DATA_DIR_IN_USE', `${home} is in use by ${who}, a service that is running`, remedy);
}

/**
 * The PostgreSQL server in `dataDir`: made on first use, reused or recovered after a `kill -9` of the service.
 * One service per data folder: a lock holds it as long as this process lives.
 * @throws StartupError with a code and a remedy for everything that can go wrong
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, log } = options;
  let lock: FileLock | undefined;
  try {
    const place = await openDataHome(dataDir, log);
    lock = await lockHome(place.home);
    const held = lock;
    const server = await bringUp(place, options);
    const stopOnce = async (patienceMs: number): Promise<void> => {
      const stopped = await stopServer(place.cluster, patienceMs).catch(() => false);
      if (!stopped) log.warn(`PostgreSQL, process ${String(server.pid)}, does not stop; the next start reuses it`);
      held.release();
    };
    // Once only: after the release the server may be another service's.
    let stopping: Promise<void> | undefined;
    const stop = async (patienceMs = 2000): Promise<void> => await (stopping ??= stopOnce(patienceMs));
    return { ...server, home: place.home, stop };
  } catch (error) {
    lock?.release();
    throw explainDatabaseError(error, dataDir);
  }
}

/** The URL of the server that a running service holds on `dataDir`, for a second program beside it. */
export async function findEmbedded(dataDir: string, log: StartupLog): Promise<string | undefined> {
  try {
    const place = await openDataHome(dataDir, log);
    const server = await runningServer(place.cluster);
    if (server?.port === undefined || server.status !== 'ready') return undefined;
    return serverUrl(await readPassword(place), server.port, DATABASE);
  } catch (error) {
    throw explainDatabaseError(error, dataDir);
  }
}
