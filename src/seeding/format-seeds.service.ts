import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSeeds } from './load-seeds.service.js';
import type { SeedFinding } from './seed-finding.js';
import { writeSeeds } from './write-seeds.service.js';

export type Formatted =
  | { readonly ok: true; readonly changed: readonly string[] }
  | { readonly ok: false; readonly findings: readonly SeedFinding[] };

/** Bring the files of a folder of seeds into the one layout; `changed` are those that were not in it. */
export async function formatSeeds(dir: string): Promise<Formatted> {
  const loaded = await loadSeeds(dir);
  if (!loaded.ok) return { ok: false, findings: loaded.findings };
  const changed: string[] = [];
  for (const [file, text] of writeSeeds(loaded.parts)) {
    if ((await readFile(join(dir, file), 'utf8')) === text) continue;
    await writeFile(join(dir, file), text);
    changed.push(file);
  }
  return { ok: true, changed };
}
