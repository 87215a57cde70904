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

/** A database that seeds can be brought into. */
export interface SeedTarget {
  /** `host:port/database`, or the folder of the embedded server */
  readonly where: string;
  /** we started the server: Ctrl-C must stop it too */
  readonly stopOnInterrupt: boolean;
  seed(folder: string, notes: string): Promise<SeedOutcome & { readonly parts: CatalogueParts }>;
  close(): Promise<void>;
}

interface Server {
  readonly url: string;
  readonly where: string;
  readonly isOurs: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * The database of DATABASE_URL, else the embedded one: that of a running service, or started for the while.
 * @throws StartupError
 */
export async function openSeedTarget(io: Io, progress: Progress): Promise<SeedTarget> {
  progress.say('Opening the database');
  const server = await openServer(io, progress);
  const dataSource = createDataSource({ url: server.url, entities: ENTITIES, migrations: MIGRATIONS, poolSize: 2 });
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
    await server.stop();
  };
  let closing: Promise<void> | undefined;
  try {
    await dataSource.initialize();
    await migrate(dataSource);
  } catch (error) {
    await close();
    throw explainDatabaseError(error, server.where);
  }
  return {
    where: server.where,
    stopOnInterrupt: server.isOurs,
    seed: async (folder, notes) => await seedInto(dataSource, { folder, notes }, progress),
    close: async () => await (closing ??= close()),
  };
}

async function openServer({ environment, err }: Io, progress: Progress): Promise<Server> {
  const settings = readSettings(environment, { current: process.cwd(), project: projectFolder(import.meta.dirname) });
  const log = {
    info: (text: string) => progress.say(text),
    warn: (text: string) => err.write(`${text}\n`),
  };
  const running = settings.databaseUrl === undefined ? await findEmbedded(settings.dataDir, log) : undefined;
  if (running !== undefined) {
    return { url: running, where: settings.dataDir, isOurs: false, stop: async () => await Promise.resolve() };
  }
  const { url, where, stop } = await connectionFromSettings(settings, log);
  return { url, where, stop, isOurs: settings.databaseUrl === undefined };
}

async function seedInto(dataSource: DataSource, from: { folder: string; notes: string }, progress: Progress) {
  const read = await loadSeeds(from.folder, {
    onFile: (done, total) => progress.say(`Reading seeds: ${done} of ${total} files`),
  });
  if (!read.ok) throw refused(read.findings.length);
  progress.say('Writing the release');
  const { parts } = read;
  const seeds = { parts, digest: await seedDigest(from.folder), now: new Date(), notes: from.notes };
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
