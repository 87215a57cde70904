import type { DataSource } from 'typeorm';
import { connectionFromSettings } from '../database/connection.service.js';
import { createDataSource } from '../database/data-source.service.js';
import { findEmbedded } from '../database/embedded-server.service.js';
import { explainDatabaseError } from '../database/explain-error.js';
import { migrate } from '../database/migrate.service.js';
import { MIGRATIONS } from '../database/migrations/all.js';
import { ENTITIES } from '../releases/all.entity.js';
import type { PublishOutcome } from '../releases/publish-outcome.js';
import { ReleaseDesk, type PublishRequest } from '../releases/release-desk.service.js';
import { projectFolder } from '../settings.service.js';
import { readSettings } from '../settings.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

/** Who stands in the table of releases: whoever has the machine of the database. */
const BY = 'system/command-line';

/**
 * Publish what was accepted in the database of DATABASE_URL, else in the embedded one: that of a running service, or
 * started for the while.
 * @throws QuestionError BAD_ARGUMENT; StartupError
 */
export async function publishRelease(
  io: Io,
  request: Omit<PublishRequest, 'by'>,
  progress: Progress,
): Promise<PublishOutcome> {
  progress.say('Opening the database');
  const folders = { current: process.cwd(), project: projectFolder(import.meta.dirname) };
  const settings = readSettings(io.environment, folders);
  const log = { info: (text: string) => progress.say(text), warn: (text: string) => io.err.write(`${text}\n`) };
  const running = settings.databaseUrl === undefined ? await findEmbedded(settings.dataDir, log) : undefined;
  const { url, where, stop } =
    running === undefined
      ? await connectionFromSettings(settings, log)
      : { url: running, where: settings.dataDir, stop: async () => await Promise.resolve() };
  const giveBack = io.onInterrupt(() => void stop());
  const dataSource = createDataSource({ url, entities: ENTITIES, migrations: MIGRATIONS, poolSize: 2 });
  try {
    await open(dataSource, where);
    progress.say('Publishing');
    return await new ReleaseDesk({ dataSource, clock: () => new Date() }).publish({ ...request, by: BY });
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
    await stop();
    giveBack();
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
