import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.js';
import { partsOf } from '../catalogue/parts-of.js';
import { hashParts } from '../releases/release-content.js';
import { loadSeeds } from '../seeding/load-seeds.service.js';
import { listSeeds } from '../seeding/seed-folder.service.js';
import { interventionFile } from '../seeding/seed-parts.service.js';
import { writeSeeds } from '../seeding/write-seeds.service.js';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';
import { fillFolder } from './export-folder.service.js';

/** The seed files of a catalogue, in a folder of their own. */
export function seedTexts(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map([...writeSeeds(partsOf(catalogue))].map(([path, text]) => [`seeds/${path}`, text]));
}

export interface SeedsExport {
  readonly files: number;
  /** of these, those that were not there, or said something else */
  readonly changed: number;
  /** files of interventions that the catalogue does not have */
  readonly removed: number;
}

/**
 * Make a folder hold the seeds of a catalogue, as `redlines validate` and `redlines seed` read them. What is no seed
 * file stays. Every file is read again before any takes its place: what is written is the catalogue, and nothing less.
 * @throws CliError EXPORT_FOLDER_IN_USE, EXPORT_UNWRITABLE, EXPORT_DISK_FULL, EXPORT_LOSSY
 */
export async function exportSeeds(catalogue: Catalogue, folder: string, force: boolean): Promise<SeedsExport> {
  const parts = partsOf(catalogue);
  const texts = writeSeeds(parts);
  const before = await listSeeds(folder);
  const changed = await changedFiles(texts, folder);
  await fillFolder(folder, force, async (draft) => {
    for (const [file, text] of texts) {
      await mkdir(dirname(join(draft, file)), { recursive: true });
      await writeFile(join(draft, file), text);
    }
    const read = await loadSeeds(draft);
    if (!read.ok || hashParts(read.parts) !== hashParts(parts)) throw lossy(read.ok ? '' : read.findings[0]?.message);
    return { paths: [...texts.keys()], result: undefined };
  });
  const gone = before.interventions.map(interventionFile).filter((file) => !texts.has(file));
  for (const file of gone) await rm(join(folder, file), { force: true });
  return { files: texts.size, changed, removed: gone.length };
}

async function changedFiles(texts: ReadonlyMap<string, string>, folder: string): Promise<number> {
  let changed = 0;
  for (const [file, text] of texts) {
    if ((await readFile(join(folder, file), 'utf8').catch(() => undefined)) !== text) changed++;
  }
  return changed;
}

function lossy(finding = 'what is read again is another catalogue'): CliError {
  const message = `Seed files cannot say all that the catalogue says: ${finding}.`;
  return new CliError('EXPORT_LOSSY', message, 'Nothing was written. Report it, with the release.', EXIT.cannotStart);
}
