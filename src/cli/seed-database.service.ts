import type { DataSource } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { ReleaseError } from '../releases/release-error.js';
import { SeedPublication, type SeedOutcome } from '../releases/seed-publication.service.js';
import { loadSeeds } from '../seeding/load-seeds.service.js';
import { seedDigest } from '../seeding/seed-digest.service.js';
import { CliError } from './cli-error.js';
import { workOnDatabase } from './database-work.service.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

export interface SeedRequest {
  /** of seed files */
  readonly folder: string;
  /** what the release says of itself */
  readonly notes: string;
}

export interface SeedReport extends SeedOutcome {
  readonly parts: CatalogueParts;
  /** `host:port/database`, or the folder of the embedded server */
  readonly where: string;
}

/**
 * Bring seeds into the database of DATABASE_URL, else into the embedded one.
 * @throws StartupError, CliError
 */
export async function seedDatabase(io: Io, request: SeedRequest, progress: Progress): Promise<SeedReport> {
  return await workOnDatabase(io, progress, async (dataSource, where) => ({
    ...(await seed(dataSource, request, progress)),
    where,
  }));
}

async function seed(
  dataSource: DataSource,
  { folder, notes }: SeedRequest,
  progress: Progress,
): Promise<Omit<SeedReport, 'where'>> {
  const read = await loadSeeds(folder, {
    onFile: (done, total) => progress.say(`Reading seeds: ${done} of ${total} files`),
  });
  if (!read.ok) throw refused(read.findings.length);
  progress.say('Writing the release');
  const { parts } = read;
  const seeds = { parts, digest: await seedDigest(folder), now: new Date(), notes };
  try {
    return { ...(await new SeedPublication(dataSource).seed(seeds)), parts };
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    if (error.code === 'FINDINGS') throw refused(error.findings.length);
    throw new CliError(error.code, `${error.message}.`, error.remedy, EXIT.cannotStart);
  }
}

function refused(findings: number): CliError {
  const message = `${findings} ${findings === 1 ? 'finding' : 'findings'}, nothing is seeded.`;
  return new CliError('SEEDS_REFUSED', message, 'See them with: redlines validate.', EXIT.findings);
}
