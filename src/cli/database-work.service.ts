import type { DataSource } from 'typeorm';
import { connectionFromSettings } from '../database/connection.service.js';
import { createDataSource } from '../database/data-source.service.js';
import { findEmbedded } from '../database/embedded-server.service.js';
import { explainDatabaseError } from '../database/explain-error.js';
import { migrate } from '../database/migrate.service.js';
import { MIGRATIONS } from '../database/migrations/all.js';
import { ENTITIES } from '../releases/all.entity.js';
import { projectFolder } from '../settings.service.js';
import { readSettings } from '../settings.js';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

export interface WorkOptions {
  /** leave the tables as they are: a backup is of what is there, and a restoration makes its own */
  readonly asItIs?: boolean;
}

/** @param where `host:port/database`, or the folder of the embedded server */
export type DatabaseWork<T> = (dataSource: DataSource, where: string) => Promise<T>;

interface Server {
  readonly url: string;
  readonly where: string;
  readonly stop: () => Promise<void>;
}

/**
 * Work on the database of DATABASE_URL, else on the embedded one: that of a running service, or started for the while.
 * Its schema is brought up to date first.
 * @throws StartupError, CliError
 */
export async function workOnDatabase<T>(
  io: Io,
  progress: Progress,
  work: DatabaseWork<T>,
  options: WorkOptions = {},
): Promise<T> {
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
    return await workOn(server, work, options);
  }
  if (settings.databaseUrl !== undefined)
    return await workOn(await connectionFromSettings(settings, log), work, options);
  return await whileOurs(
    io,
    () => connectionFromSettings(settings, log),
    (server) => workOn(server, work, options),
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

async function workOn<T>({ url, where }: Server, work: DatabaseWork<T>, { asItIs = false }: WorkOptions): Promise<T> {
  const dataSource = createDataSource({ url, entities: ENTITIES, migrations: MIGRATIONS, poolSize: 2 });
  try {
    await open(dataSource, where, asItIs);
    return await work(dataSource, where);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
  }
}

async function open(dataSource: DataSource, where: string, asItIs: boolean): Promise<void> {
  try {
    await dataSource.initialize();
    if (!asItIs) await migrate(dataSource);
  } catch (error) {
    throw explainDatabaseError(error, where);
  }
}
