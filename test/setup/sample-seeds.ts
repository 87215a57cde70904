import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { writeSeeds } from '../../src/seeding/write-seeds.service.js';
import { aFrame, aReference } from './sample-frame.js';
import { sampleParts } from './sample-parts.js';

/** The sample catalogue as a folder of seeds would give it: a reference stands in a list, interventions by slug. */
export function seedableParts(lists: Partial<CatalogueParts> = {}): CatalogueParts {
  const reason = 'reference/layers/reason';
  const parts = sampleParts({
    frame: aFrame({ model: { summary: 'Slices with holes.', references: [reason] } }),
    references: [aReference({ id: reason })],
    ...lists,
  });
  const bySlug = <P>(list: readonly P[], slugOf: (part: P) => string) =>
    [...list].sort((a, b) => (slugOf(a) < slugOf(b) ? -1 : slugOf(a) > slugOf(b) ? 1 : 0));
  return {
    ...parts,
    interventions: bySlug(parts.interventions, (part) => part.slug),
    sources: bySlug(parts.sources, (part) => part.intervention),
    provisions: bySlug(parts.provisions, (part) => part.intervention),
    definitions: bySlug(parts.definitions, (part) => part.intervention),
    redLines: bySlug(parts.redLines, (part) => part.intervention),
  };
}

/** A folder of seeds in a temporary place. */
export interface SeedsOnDisk {
  readonly dir: string;
  readonly path: (file: string) => string;
  /** replace a text in a file; it must be there */
  readonly edit: (file: string, before: string, after: string) => Promise<void>;
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export async function seedsOnDisk(parts = seedableParts()): Promise<SeedsOnDisk> {
  const dir = await mkdtemp(join(tmpdir(), 'seeds '));
  const path = (file: string) => join(dir, file);
  const write = async (file: string, content: string | Uint8Array) => {
    await mkdir(dirname(path(file)), { recursive: true });
    await writeFile(path(file), content);
  };
  for (const [file, text] of writeSeeds(parts)) await write(file, text);
  return {
    ...{ dir, path, write },
    edit: async (file, before, after) => {
      const text = await readFile(path(file), 'utf8');
      if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
      await write(
        file,
        text.replace(before, () => after),
      );
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
