import { createHash } from 'node:crypto';
import { access, chmod, constants, lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startup-error.js';
import { PASS, type Account } from './account.js';
import { exists, obstacleFor } from './file-status.service.js';
import { serverAccount } from './server-account.service.js';
import type { StartupLog } from './startup-log.js';

/** Where the cluster lives and who runs it. `home` holds `postgres/`, `postgres.log`, `lock`; a real path. */
export interface DataHome {
  readonly home: string;
  readonly cluster: string;
  readonly account: Account | undefined;
}

export const CLUSTER_FOLDER = 'postgres';

/** Creates `path` so that others can pass, whatever the umask; leaves an existing folder as it is. */
async function makePassable(path: string): Promise<void> {
  const created = await mkdir(path, { recursive: true, mode: 0o755 }).catch(async (error: unknown) => {
    await refuseReadOnly(path);
    throw error;
  });
  if (created !== undefined) await chmod(path, 0o755);
}

/** On a read-only file system Node reports ENOENT for a new folder; asked differently it says EROFS. */
async function refuseReadOnly(path: string): Promise<void> {
  const parent = dirname(path);
  if (await exists(parent)) await access(parent, constants.W_OK);
  else if (parent !== path) await refuseReadOnly(parent);
}

/** The folders to try, the persistent one first. The name is the same for the same data folder. */
function shelters(dataDir: string): readonly string[] {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return ['/var/lib/redlines-registry', join(tmpdir(), 'redlines-registry')].map((base) => join(base, name));
}

/** Refuses a folder that somebody else prepared, as can happen in a temporary folder. */
async function openShelter(path: string, account: Account): Promise<boolean> {
  try {
    await makePassable(join(path, '..'));
    await makePassable(path);
    const [base, own] = [await lstat(join(path, '..')), await lstat(path)];
    if (![base, own].every((status) => status.isDirectory() && status.uid === process.getuid?.())) return false;
    return (await obstacleFor(account, path, PASS)) === undefined;
  } catch {
    return false;
  }
}

async function firstShelter(paths: readonly string[], account: Account): Promise<string | undefined> {
  // One that holds data wins over one that would be preferred today.
  const used = [];
  for (const path of paths) if (await exists(join(path, CLUSTER_FOLDER))) used.push(path);
  for (const path of [...used, ...paths]) if (await openShelter(path, account)) return path;
  return undefined;
}

async function shelterFor(dataDir: string, account: Account, obstacle: string, log: StartupLog): Promise<string> {
  const shelter = await firstShelter(shelters(dataDir), account);
  if (shelter === undefined) {
    const remedy = `Open it with chmod o+x, or set DATA_DIR to a folder that ${account.name} can reach.`;
    throw new StartupError('NO_PERMISSION', `the server's user ${account.name} cannot pass ${obstacle}`, remedy);
  }
  const home = await realpath(shelter);
  log.warn(`The server's user ${account.name} cannot pass ${obstacle}: the database lives in ${home}`);
  await writeFile(join(dataDir, 'postgres-lives-in.txt'), `${home}\n`);
  return home;
}

/**
 * Creates the data folder and finds the place for the cluster: inside it, or, when we are root and the server's user
 * cannot get there, in a shelter that only depends on the data folder's path.
 * @throws StartupError and system errors
 */
export async function openDataHome(dataDir: string, log: StartupLog): Promise<DataHome> {
  await makePassable(dataDir);
  const here = await realpath(dataDir);
  const clusterHere = join(here, CLUSTER_FOLDER);
  const account = await serverAccount(clusterHere);
  const obstacle = account && (await obstacleFor(account, here, PASS));
  if (account === undefined || obstacle === undefined) {
    const sheltered = account && !(await exists(clusterHere)) ? await usedShelter(here) : undefined;
    if (sheltered === undefined) return { home: here, cluster: clusterHere, account };
    log.warn(`The database of ${here} lives in ${sheltered}, from when its user could not reach this folder`);
    return await homeAt(sheltered);
  }
  if (await exists(clusterHere)) {
    const remedy = `Open it again (chmod o+x), so that ${account.name} reaches the data.`;
    throw new StartupError('NO_PERMISSION', `the server's user ${account.name} cannot pass ${obstacle}`, remedy);
  }
  return await homeAt(await shelterFor(here, account, obstacle, log));
}

async function usedShelter(dataDir: string): Promise<string | undefined> {
  for (const path of shelters(dataDir)) if (await exists(join(path, CLUSTER_FOLDER))) return await realpath(path);
  return undefined;
}

async function homeAt(home: string): Promise<DataHome> {
  const cluster = join(home, CLUSTER_FOLDER);
  return { home, cluster, account: await serverAccount(cluster) };
}

/** A name in `folder` for something that is being made and then renamed; see `isUnfinished`. */
export function unfinishedName(name: string): string {
  return `${name}.making-${crypto.randomUUID().slice(0, 8)}`;
}

export function isUnfinished(path: string): boolean {
  return /^[a-z0-9.-]+\.making-[0-9a-f]{8}$/u.test(basename(path));
}
