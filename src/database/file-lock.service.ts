import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { StartupError } from '../startup-error.js';
import { errorFacts } from './error-facts.js';

/** Held until released or until the process ends, however it ends. */
export interface FileLock {
  release(): void;
}

/** Result codes of SQLite. */
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** By path. A lock that is collected is a lock that is lost. */
const held = new Map<string, DatabaseSync>();

/**
 * Node offers no file locks of its own. The SQLite that comes with it does: an exclusive transaction is a lock of the
 * operating system (fcntl) on the file. The kernel drops it with the process, so no pid can mislead; children do not
 * inherit it; and it works across containers that share the folder on one machine. Nothing is ever stored.
 *
 * @param path absolute and real; nothing else in this process may open it, for closing it would drop the lock
 * @param waitMs how long to try again while somebody else holds it, in milliseconds
 * @returns undefined when somebody else holds it
 * @throws StartupError NO_PERMISSION (a file system without locks); system errors when the file cannot be written
 */
export async function acquireLock(path: string, waitMs: number): Promise<FileLock | undefined> {
  const until = performance.now() + waitMs;
  for (;;) {
    const lock = held.has(path) ? undefined : tryLock(path);
    if (lock !== undefined) return lock;
    if (performance.now() >= until) return undefined;
    // Uneven, so that two that hinder each other part.
    await pause(10 + Math.random() * 40);
  }
}

/** In one go, without a pause in which this process could open the file a second time. */
function tryLock(path: string): FileLock | undefined {
  // By ordinary means first, for an error that says why; SQLite only says that it could not.
  closeSync(openSync(path, 'a', 0o600));
  // Not by `import`: jest does not know the module.
  const database = new (process.getBuiltinModule('node:sqlite').DatabaseSync)(path, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const result = sqliteResult(error);
    if (result === SQLITE_BUSY) return undefined;
    if (result === SQLITE_FULL) throw Object.assign(new Error('disk full', { cause: error }), { code: 'ENOSPC', path });
    const message = `${path} cannot be locked: ${errorFacts(error).message}`;
    throw new StartupError('NO_PERMISSION', message, 'Set DATA_DIR to a folder on a local disk.', error);
  }
  held.set(path, database);
  return {
    release: () => {
      if (held.get(path) === database && held.delete(path)) database.close();
    },
  };
}

function sqliteResult(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'errcode') : undefined;
}
