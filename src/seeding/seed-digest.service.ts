import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listSeeds } from './seed-folder.service.js';
import { frameFile, interventionFile } from './seed-parts.service.js';

/**
 * sha256, in hex, over the names and bytes of the seed files in the order of their names: equal where nothing changed.
 * @throws Error where a file cannot be read
 */
export async function seedDigest(dir: string): Promise<string> {
  const { frame, interventions } = await listSeeds(dir);
  const hash = createHash('sha256');
  for (const file of [...frame.map(frameFile), ...interventions.map(interventionFile)].sort()) {
    const bytes = await readFile(join(dir, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
