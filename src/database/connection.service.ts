import type { Settings } from '../settings.js';
import { askServer } from './ask-server.service.js';
import { describeDatabaseUrl } from '../database-url.js';
import { startEmbedded } from './embedded-server.service.js';
import { explainDatabaseError } from './explain-error.js';
import { requireVersion } from './server-version.js';
import type { StartupLog } from './startup-log.js';

/** A database that has answered and is new enough. `url` holds the password: never log it, log `where`. */
export interface Connection {
  readonly url: string;
  /** `host:port/database`, of several `h1:5432,h2:5432/database`, or the folder of the embedded server. */
  readonly where: string;
  /** As in `18.4`. */
  readonly serverVersion: string;
  /** a replica, or told not to take writes */
  readonly onlyReads: boolean;
  /** Stops the embedded server; does nothing to the server of DATABASE_URL. */
  readonly stop: () => Promise<void>;
}

async function externalConnection(url: string): Promise<Connection> {
  const where = describeDatabaseUrl(url);
  try {
    const { version, versionNumber, onlyReads } = await askServer(url);
    requireVersion(versionNumber, where);
    return { url, where, serverVersion: version, onlyReads, stop: async () => await Promise.resolve() };
  } catch (error) {
    throw explainDatabaseError(error, where);
  }
}

/**
 * The database of DATABASE_URL if set, else the embedded server, started. The caller stops it at the end.
 * @throws StartupError
 */
export async function connectionFromSettings(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: StartupLog,
): Promise<Connection> {
  if (databaseUrl !== undefined) return await externalConnection(databaseUrl);
  const server = await startEmbedded({ dataDir, log });
  const { version } = await askServer(server.url);
  return {
    url: server.url,
    where: server.home,
    serverVersion: version,
    onlyReads: false,
    stop: async () => {
      await server.stop();
    },
  };
}
