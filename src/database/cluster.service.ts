import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup-error.js';
import { CLUSTER_FOLDER, isUnfinished, unfinishedName, type DataHome } from './data-home.service.js';
import { errorFacts } from './error-facts.js';
import { exists } from './file-status.service.js';
import { runProgram } from './run-program.service.js';
import { initdbArguments, type Durability } from './server-arguments.js';
import type { ServerFiles } from './server-files.service.js';
import { explainServerOutput } from './server-output.js';

/** Lies inside the cluster, so that both come and go together; only the server's user and root can read it. */
const PASSWORD_FILE = 'redlines.password';

/** Removes what a start that was killed left half-made. Only under the lock. */
async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (isUnfinished(name)) await rm(join(home, name), { recursive: true, force: true, maxRetries: 20 });
  }
}

async function giveToServer(path: string, { account }: DataHome): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}

async function makeCluster(place: DataHome, files: ServerFiles, durability: Durability): Promise<void> {
  const making = join(place.home, unfinishedName(CLUSTER_FOLDER));
  const passwordFile = join(place.home, unfinishedName('password'));
  try {
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true });
    await giveToServer(making, place);
    await giveToServer(passwordFile, place);
    const initdb = join(files.folder, 'bin', 'initdb');
    const { exitCode, output } = await runProgram(
      initdb,
      initdbArguments(making, passwordFile, durability),
      place.account,
    );
    if (exitCode !== 0) throw explainServerOutput(output, place.home);
    await rename(passwordFile, join(making, PASSWORD_FILE));
    // From here on the cluster exists: whole, or not at all.
    await rename(making, place.cluster);
  } finally {
    await rm(making, { recursive: true, force: true, maxRetries: 20 });
    await rm(passwordFile, { force: true });
  }
}

async function checkCluster({ cluster }: DataHome, { version }: ServerFiles): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(textOfNothing)).trim();
  const whole = found !== '' && (await exists(join(cluster, PASSWORD_FILE)));
  if (!whole) {
    const remedy = 'Move it away to start from the seeds again, restore it from a backup, or set DATA_DIR.';
    throw new StartupError('CLUSTER_BROKEN', `${cluster} is not a whole database of this registry`, remedy);
  }
  const major = version.split('.')[0];
  if (found === major) return;
  const remedy = `Start it with PostgreSQL ${found} and pg_dump it, or move it away to start from the seeds again.`;
  throw new StartupError('CLUSTER_VERSION', `${cluster} was made by PostgreSQL ${found}, this is ${version}`, remedy);
}

function textOfNothing(error: unknown): string {
  if (errorFacts(error).code === 'ENOENT') return '';
  throw error;
}

/**
 * Makes the cluster unless it is there. Only under the lock.
 * @returns whether it was made now
 * @throws StartupError CLUSTER_BROKEN, CLUSTER_VERSION, and what `explainServerOutput` gives; system errors
 */
export async function ensureCluster(place: DataHome, files: ServerFiles, durability: Durability): Promise<boolean> {
  await removeUnfinished(place.home);
  // An empty folder holds nothing to lose; a folder that is not empty stays and is checked.
  await rmdir(place.cluster).catch(() => undefined);
  if (await exists(place.cluster)) {
    await checkCluster(place, files);
    return false;
  }
  await makeCluster(place, files, durability);
  return true;
}

export async function readPassword({ cluster }: DataHome): Promise<string> {
  return (await readFile(join(cluster, PASSWORD_FILE), 'utf8')).trim();
}
