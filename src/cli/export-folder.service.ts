/** The folder that an export goes to: written beside it and moved, so that nobody sees half of one. */
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';

/**
 * Let `write` fill a folder, then put it where it is wanted. A folder that holds something is refused; with `force`,
 * files of the same name are replaced one by one and others stay.
 * @throws CliError EXPORT_FOLDER_IN_USE, EXPORT_UNWRITABLE, EXPORT_DISK_FULL
 */
export async function fillFolder<T>(
  target: string,
  force: boolean,
  write: (folder: string) => Promise<{ readonly paths: readonly string[]; readonly result: T }>,
): Promise<T> {
  try {
    const held = await contentOf(target);
    if (held !== null && held.length > 0 && !force) throw inUse(target, held.length);
    await makeFolder(dirname(target));
    const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
    try {
      const { paths, result } = await write(draft);
      if (held === null || held.length === 0) {
        if (held !== null) await rmdir(target);
        await rename(draft, target);
      } else {
        await replaceFiles(draft, target, paths);
      }
      return result;
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (error) {
    throw explained(error, target);
  }
}

/** With those above it, one by one: Node's own way never comes back where the system refuses, as under /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** Names in the folder; null where there is none. */
async function contentOf(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function replaceFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await rename(join(from, path), join(to, path));
  }
}

function inUse(target: string, count: number): CliError {
  const message = `${target} holds ${String(count)} ${count === 1 ? 'thing' : 'things'} already.`;
  const remedy = 'Name another folder with --out, or replace files of the same name with --force.';
  return new CliError('EXPORT_FOLDER_IN_USE', message, remedy, EXIT.usage);
}

/** What the system or SQLite said, as a failure that a person can act on; others go on as they are. */
function explained(error: unknown, target: string): unknown {
  if (error instanceof CliError) return error;
  const code = codeOf(error);
  const sqlite = error instanceof Error && code === 'ERR_SQLITE_ERROR' ? error.message : '';

  if (code === 'ENOSPC' || code === 'EDQUOT' || sqlite.includes('full')) {
    return new CliError(
      'EXPORT_DISK_FULL',
      `There is no room for ${target}.`,
      'Make room, or name another folder.',
      EXIT.cannotStart,
    );
  }
  const refused = ['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL', 'EBUSY', 'EIO'];
  if (code === undefined || !(refused.includes(code) || sqlite !== '')) return error;
  const reason = error instanceof Error ? error.message.split(',')[0] : code;
  const remedy = 'Check the folder and its permissions, or name another one.';
  return new CliError('EXPORT_UNWRITABLE', `${target} cannot be written: ${reason ?? ''}.`, remedy, EXIT.cannotStart);
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
