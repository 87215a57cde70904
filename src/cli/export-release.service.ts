import type { DataSource } from 'typeorm';
import type { ReleaseInfo, Snapshot } from '../catalogue/snapshot.js';
import { connectionFromSettings } from '../database/connection.service.js';
import { createDataSource } from '../database/data-source.service.js';
import { findEmbedded } from '../database/embedded-server.service.js';
import { explainDatabaseError } from '../database/explain-error.js';
import { MIGRATIONS } from '../database/migrations/all.js';
import { ENTITIES } from '../releases/all.entity.js';
import { releaseByVersion } from '../releases/release-by-version.js';
import { ReleaseError } from '../releases/release-error.js';
import { listReleases, readSnapshot, readWorkingState } from '../releases/release-reader.service.js';
import type { Settings } from '../settings.js';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

/** The word for what was accepted, published or not. */
const WORKING = 'working';

/** The word for the newest release. */
export const LATEST = 'latest';

/**
 * A release from the database of DATABASE_URL, else from the embedded one: that of a running service, or started for
 * the while.
 * @throws QuestionError UNKNOWN_RELEASE; CliError NO_RELEASE, RELEASE_CORRUPT, RELEASE_FORMAT; StartupError
 */
export async function readRelease(version: string, settings: Settings, io: Io, progress: Progress): Promise<Snapshot> {
  progress.say('Opening the database');
  const log = { info: (text: string) => progress.say(text), warn: (text: string) => io.err.write(`${text}\n`) };
  const running = settings.databaseUrl === undefined ? await findEmbedded(settings.dataDir, log) : undefined;
  if (running !== undefined) return await readFrom(running, settings.dataDir, version);
  const { url, where, stop } = await connectionFromSettings(settings, log);
  const giveBack = io.onInterrupt(() => void stop());
  try {
    return await readFrom(url, where, version);
  } finally {
    await stop();
    giveBack();
  }
}

async function readFrom(url: string, where: string, version: string): Promise<Snapshot> {
  const dataSource = createDataSource({ url, entities: ENTITIES, migrations: MIGRATIONS, poolSize: 2 });
  try {
    const releases = await open(dataSource, where);
    if (version === WORKING) return await readWorkingState(dataSource);
    const [newest] = releases;
    if (newest === undefined) throw nothing();
    const wanted = version === LATEST ? newest : releaseByVersion(releases, version, ['--release']);
    return await readSnapshot(dataSource, wanted.version);
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code === 'FINDINGS') throw error;
    throw new CliError(error.code, `${error.message}.`, error.remedy, EXIT.cannotStart);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
  }
}

async function open(dataSource: DataSource, where: string): Promise<readonly ReleaseInfo[]> {
  try {
    await dataSource.initialize();
    return await listReleases(dataSource);
  } catch (error) {
    // undefined_table: nobody has migrated this database yet.
    if (error instanceof Error && Reflect.get(error, 'code') === '42P01') throw nothing();
    throw explainDatabaseError(error, where);
  }
}

function nothing(): CliError {
  return new CliError('NO_RELEASE', 'Nothing is published yet.', 'Publish the seeds: redlines seed.', EXIT.cannotStart);
}
