import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { StartupLog } from './database/startup-log.js';
import { ReleaseError } from './releases/release-error.js';
import { listReleases } from './releases/release-reader.service.js';
import { SeedPublication } from './releases/seed-publication.service.js';
import { seedDigest } from './seeding/seed-digest.service.js';
import { StartupError } from './startup-error.js';

/**
 * Publish the seeds of the project where they changed since they were last seeded. Seeds that do not pass keep a new
 * registry from starting; one that has a release goes on with it.
 * @throws StartupError SEEDS_REFUSED
 */
export async function publishSeeds(dataSource: DataSource, folder: string, now: Date, log: StartupLog): Promise<void> {
  const publication = new SeedPublication(dataSource);
  const digest = await seedDigest(join(folder, 'seeds'));
  if (await publication.isSeeded(digest)) return;
  log.info('Reading the seeds');
  const refusal = await seed(publication, { folder: join(folder, 'seeds'), digest, now }, log);
  if (refusal === null) return;
  const [latest] = await listReleases(dataSource);
  const remedy = 'See what is wrong with: redlines validate.';
  if (latest === undefined) throw new StartupError('SEEDS_REFUSED', refusal, remedy);
  log.warn(`SEEDS_REFUSED: ${refusal}; going on with release ${latest.version}. ${remedy}`);
}

/** Why nothing was seeded, or null. */
async function seed(
  publication: SeedPublication,
  { folder, digest, now }: { readonly folder: string; readonly digest: string; readonly now: Date },
  log: StartupLog,
): Promise<string | null> {
  // The validating classes take their time to load: only where there is something to read.
  const { loadSeeds } = await import('./seeding/load-seeds.service.js');
  const read = await loadSeeds(folder);
  if (!read.ok) return `the seeds have ${String(read.findings.length)} findings`;
  try {
    const seeds = { parts: read.parts, digest, now, notes: 'The seeds of the project.' };
    for (const said of (await publication.seed(seeds)).conflictsInWords) log.warn(said);
    return null;
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return error.message;
  }
}
