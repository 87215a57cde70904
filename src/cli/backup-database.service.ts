import { resolve } from 'node:path';
import { type BackupEnd, BackupError, type BackupHeader } from '../database/backup/backup-file.js';
import { loadBackup } from '../database/backup/load-backup.service.js';
import { takeBackup } from '../database/backup/take-backup.service.js';
import { verifyChain } from '../editorial/history/verify-chain.service.js';
import { listReleases, readSnapshot } from '../releases/release-reader.service.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import type { AuditReport } from './audit-report.js';
import { CliError } from './cli-error.js';
import { type DatabaseWork, workOnDatabase } from './database-work.service.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

export interface Restored extends BackupHeader, BackupEnd {
  /** newest first; the content of each was held against its hash */
  readonly releases: readonly ReleaseInfo[];
  readonly audit: AuditReport;
}

/**
 * Write the database of DATABASE_URL, else the embedded one, into a file.
 * @throws StartupError, CliError
 */
export async function backUp(io: Io, file: string, progress: Progress): Promise<BackupHeader & BackupEnd> {
  return await onIt(io, progress, async (dataSource) => {
    progress.say('Writing the backup');
    return await takeBackup(dataSource, resolve(file), new Date());
  });
}

/**
 * Fill an empty database with a backup, and look whether every release and the history are what was written.
 * @throws StartupError, CliError
 */
export async function restore(io: Io, file: string, progress: Progress): Promise<Restored> {
  return await onIt(io, progress, async (dataSource, where) => {
    progress.say('Reading the backup');
    const backup = await loadBackup(dataSource, resolve(file));
    progress.say('Checking releases and history');
    const releases = await listReleases(dataSource);
    for (const { version } of releases) await readSnapshot(dataSource, version);
    return { ...backup, releases, audit: { ...(await verifyChain(dataSource)), where } };
  });
}

async function onIt<T>(io: Io, progress: Progress, work: DatabaseWork<T>): Promise<T> {
  try {
    return await workOnDatabase(io, progress, work, { asItIs: true });
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new CliError(error.code, error.message, error.remedy, EXIT.cannotStart);
  }
}
