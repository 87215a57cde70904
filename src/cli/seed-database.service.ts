import type { DataSource } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { connectionFromSettings } from '../database/connection.service.js';
import { createDataSource } from '../database/data-source.service.js';
import { findEmbedded } from '../database/embedded-server.service.js';
import { explainDatabaseError } from '../database/explain-error.js';
import { migrate } from '../database/migrate.service.js';
import { MIGRATIONS } from '../database/migrations/all.js';
import { ENTITIES } from '../releases/all.entity.js';
import { ReleaseError } from '../releases/release-error.js';
import { SeedPublication, type SeedOutcome } from '../releases/seed-publication.service.js';
import { loadSeeds } from '../seeding/load-seeds.service.js';
import { seedDigest } from '../seeding/seed-digest.service.js';
import { projectFolder } from '../settings.service.js';
import { readSettings } from '../settings.js';
import { CliError } from './cli-error.js';
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

interface Server {
  readonly url: string;
  readonly where: string;
  readonly stop: () => Promise<void>;
}

/**
 * Bring seeds into the database of DATABASE_URL, else into the embedded one: that of a running service, or started for
 * the while.
 * @throws StartupError, CliError
 */
export async function seedDatabase(io: Io, request: SeedRequest, progress: Progress): Promise<SeedReport> {
  progress.say('Opening the database');
  const settings = readSettings(io.environment, {
    current: process.cwd(),
    project: projectFolder(import.meta.dirname),
  });
  const log = {
    info: (text: string) => progress.say(text),
    warn: (text: string) => io.err.write(`${text}\n`),
  };
  const running = settings.databaseUrl === undefined ? await findEmbedded(settings.dataDir, log) : undefined;
  if (running !== undefined) {
    const server = { url: running, where: settings.dataDir, stop: async () => await Promise.resolve() };
    return await seedServer(server, request, progress);
  }
  if (settings.databaseUrl !== undefined) {
    return await seedServer(await connectionFromSettings(settings, log), request, progress);
  }
  return await whileOurs(
    io,
    () => connectionFromSettings(settings, log),
    (server) => seedServer(server, request, progress),
  );
}

/** A server that we start is stopped in the end, also when the person presses Ctrl-C: what is open is rolled back. */
async function whileOurs<T>(io: Io, start: () => Promise<Server>, work: (server: Server) => Promise<T>): Promise<T> {
  let server: Server | undefined;
  const interruption = new AbortController();
  const giveBack = io.onInterrupt(() => {
    interruption.abort();
    void server?.stop();
  });
  try {
    server = await start();
    interruption.signal.throwIfAborted();
    return await work(server);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    throw new CliError('INTERRUPTED', 'Nothing was changed.', 'Run it again.', EXIT.interrupted);
  } finally {
    await server?.stop();
    giveBack();
  }
}

async function seedServer({ url, where }: Server, request: SeedRequest, progress: Progress): Promise<SeedReport> {
  const dataSource = createDataSource({ url, entities: ENTITIES, migrations: MIGRATIONS, poolSize: 2 });
  try {
    await open(dataSource, where);
    return { ...(await seed(dataSource, request, progress)), where };
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
  }
}

async function open(dataSource: DataSource, where: string): Promise<void> {
  try {
    await dataSource.initialize();
    await migrate(dataSource);
  } catch (error) {
    throw explainDatabaseError(error, where);
  }
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
