import type { Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { mayAccess, PASS, type Account } from './account.js';
import { errorFacts } from './error-facts.js';

export async function exists(path: string): Promise<boolean> {
  return (await statusOf(path)) !== undefined;
}

/** Undefined when nothing is there; other failures are thrown. */
export async function statusOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (errorFacts(error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The first folder on the way to `path`, or `path` itself, that keeps `account` out; undefined: it gets there. */
export async function obstacleFor(account: Account, path: string, bits: number): Promise<string | undefined> {
  const real = await realpath(path);
  for (const folder of ancestors(real)) {
    if (!mayAccess(await stat(folder), account, PASS)) return folder;
  }
  return mayAccess(await stat(real), account, bits) ? undefined : real;
}

function ancestors(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [] : [...ancestors(parent), parent];
}
