/**
 * The parts that a folder of seeds came to, kept in DATA_DIR/cache so that the next call need not read 173 files of
 * YAML. A file is named after what it was made from and never changes; one that cannot be read or written is no
 * failure, only time lost.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CatalogueParts } from '../catalogue/parts-frame.js';

export interface CachedParts {
  /** SHA-256 of the canonical catalogue */
  readonly digest: string;
  readonly parts: CatalogueParts;
}

const PREFIX = 'catalogue-';
const ENDING = '.json.gz';
/** Folders of seeds that somebody goes back and forth between. */
const MOST_KEPT = 4;

/** What was kept under this key, or undefined. */
export async function readCache(folder: string, key: string): Promise<CachedParts | undefined> {
  try {
    const text = await promisify(gunzip)(await readFile(join(folder, fileName(key))));
    // Our own file under the key of what it was made from; a damaged one fails gzip's checksum.
    return JSON.parse(text.toString('utf8')) as CachedParts;
  } catch {
    return undefined;
  }
}

/** Keep it: written beside and renamed, so that nobody reads half a file. */
export async function writeCache(folder: string, key: string, cached: CachedParts): Promise<void> {
  const path = join(folder, fileName(key));
  const draft = `${path}.${process.pid}.draft`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, await promisify(gzip)(JSON.stringify(cached), { level: 1 }));
    await rename(draft, path);
    await dropOldest(folder);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(PREFIX) && name.endsWith(ENDING));
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1)).slice(MOST_KEPT);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

function fileName(key: string): string {
  return `${PREFIX}${key.slice(0, 32)}${ENDING}`;
}
