import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { TokenTable } from './access/token-table.service.js';
import { banner, type SampleAnswer, sampleQuestion } from './banner.js';
import { createApp } from './create-app.service.js';
import { type Connection, connectionFromSettings } from './database/connection.service.js';
import { createDataSource } from './database/data-source.service.js';
import { databaseState } from './database/database-state.service.js';
import { poolState } from './database/pool-state.service.js';
import { explainDatabaseError } from './database/explain-error.js';
import { LiveEditorial } from './editorial/live-editorial.service.js';
import { publishProposal } from './editorial/proposals/proposal-changed.resolver.js';
import { Draining } from './draining.service.js';
import { Events } from './graphql/events.service.js';
import { readDocuments } from './graphql/read-documents.service.js';
import { migrate, requireMigrated } from './database/migrate.service.js';
import { MIGRATIONS } from './database/migrations/all.js';
import { boundGarbage, collectAfterStart } from './garbage.service.js';
import { explainListenError } from './listen-error.js';
import { publishSeeds } from './publish-seeds.service.js';
import { ENTITIES } from './releases/all.entity.js';
import { CatalogueStore } from './releases/catalogue-store.service.js';
import { ReleaseDesk } from './releases/release-desk.service.js';
import { scrapePolicyOf } from './scrape-policy.js';
import { warmSearch } from './search/warm-search.service.js';
import { publicUrlAt, type Settings } from './settings.js';
import { packageVersion, projectFolder } from './settings.service.js';
import { openTracing } from './tracing/open-tracing.service.js';
import type { Tracing } from './tracing/otlp-tracing.service.js';

export interface RunningService {
  /** what to tell people */
  readonly banner: string;
  /** Finish what is running, then stop everything that was started. */
  readonly stop: () => Promise<void>;
}

/** How long running queries may take to finish once the service was told to stop. */
const FINISH_MS = 2_000;
const WARM_SEARCH_MS = 2_000;

/**
 * Database, schema, seeds, store, server, in this order; whatever was started is stopped again where a later step fails.
 * @throws StartupError
 */
export async function startService(settings: Settings, logger: Logger): Promise<RunningService> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const undo of started.splice(0).reverse()) {
      await undo().catch((error: unknown) => logger.error({ err: error }, 'Something did not stop'));
    }
  };
  try {
    const connection = await connectionFromSettings(settings, logger);
    started.push(connection.stop);
    const dataSource = createDataSource({ url: connection.url, entities: ENTITIES, migrations: MIGRATIONS });
    const store = await openStore(dataSource, connection, logger, started);
    const tracing = await openTracing(settings.operations.traces, { logger, version: packageVersion() });
    tracing?.watch(dataSource);
    if (tracing !== undefined) started.push(async () => tracing.stop());
    const { app, address } = await listen(settings, store, dataSource, logger, started, tracing);
    const question = sampleQuestion(store.current().catalogue.scenarios[0]?.slug ?? '');
    const reply = await app.inject({ method: 'POST', url: '/graphql', payload: { query: question } });
    const { data: answer } = reply.json<{ data: SampleAnswer }>();
    const database = `PostgreSQL ${connection.serverVersion}, ${connection.where}`;
    // The first search would wait for the index: make it when those who waited for the service have their answers.
    started.push(warmSearch(store, WARM_SEARCH_MS, () => collectAfterStart(claimsOf(store))));
    return { banner: banner({ address, snapshot: store.current(), database, question, answer }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function claimsOf(store: CatalogueStore): number {
  return store.current().catalogue.claims.length;
}

async function openStore(
  dataSource: DataSource,
  { where, onlyReads }: Connection,
  logger: Logger,
  started: (() => Promise<unknown>)[],
): Promise<CatalogueStore> {
  try {
    await dataSource.initialize();
    started.push(async () => dataSource.destroy());
    if (onlyReads) {
      await requireMigrated(dataSource, where);
      logger.warn(`DATABASE_READ_ONLY: ${where} takes no writes now; serving what is published, seeding nothing`);
    } else {
      for (const name of await migrate(dataSource)) logger.info(`Migrated: ${name}`);
      await publishSeeds(dataSource, projectFolder(), new Date(), logger);
    }
    const store = new CatalogueStore(dataSource, { log: (level, message) => logger[level](message) });
    started.push(async () => store.stop());
    await store.start();
    const bound = () => boundGarbage(claimsOf(store));
    bound();
    store.follow(bound);
    return store;
  } catch (error) {
    throw explainDatabaseError(error, where);
  }
}

async function listen(
  settings: Settings,
  store: CatalogueStore,
  dataSource: DataSource,
  logger: Logger,
  started: (() => Promise<unknown>)[],
  tracing: Tracing | undefined,
): Promise<{ app: NestFastifyApplication; address: string }> {
  let address = publicUrlAt(settings, settings.port);
  const events = new Events();
  const draining = new Draining();
  const path = settings.persistedDocuments;
  const documents = path === undefined ? new Map<string, string>() : await readDocuments(path);
  const live = await openLive(dataSource, events, logger, started);
  const app = await createApp({
    store,
    clock: () => new Date(),
    publicUrl: () => address,
    databaseState: async () => databaseState(dataSource),
    draining,
    editorial: { dataSource, live },
    tombstones: () => Promise.resolve(live.tombstones()),
    events,
    answerCacheBytes: settings.answerCacheBytes,
    persisted: documents,
    releaseDesk: releaseDesk(dataSource, store, logger, tracing),
    tracing,
    cors: settings.operations.cors,
    scrapePolicy: scrapePolicyOf(settings),
    metrics: {
      ofProcess: true,
      releasesHeld: () => store.held,
      database: () => ({
        isUp: store.isDatabaseUp,
        listening: { releases: store.isListening, editorial: live.isListening },
        pool: poolState(dataSource),
      }),
    },
    operationTimeoutMs: settings.operationTimeoutMs,
    access: { ...settings.access, tokens: new TokenTable(dataSource) },
    logger,
  });
  started.push(async () => Promise.race([app.close(), pause(FINISH_MS, undefined, { ref: false })]));
  try {
    // Not Nest's own: it writes an error of its own into the log before it throws.
    await app.init();
    await app.getHttpAdapter().getInstance().listen({ port: settings.port, host: settings.host });
  } catch (error) {
    throw explainListenError(error, settings.host, settings.port);
  }
  started.push(async () => {
    draining.begin();
    await pause(settings.drainMs);
  });
  const bound = app.getHttpAdapter().getInstance().server.address();
  if (typeof bound === 'object' && bound !== null) address = publicUrlAt(settings, bound.port);
  return { app, address };
}

/** What readers see beside releases, from memory. */
async function openLive(
  dataSource: DataSource,
  events: Events,
  logger: Logger,
  started: (() => Promise<unknown>)[],
): Promise<LiveEditorial> {
  const live = new LiveEditorial(dataSource, {
    log: (level, message) => logger[level](message),
    onProposal: (id) => publishProposal(events, id),
  });
  started.push(async () => live.stop());
  await live.start();
  return live;
}

function releaseDesk(
  dataSource: DataSource,
  snapshots: CatalogueStore,
  logger: Logger,
  tracing: Tracing | undefined,
): ReleaseDesk {
  const log = (facts: object, message: string) => logger.info(facts, message);
  return new ReleaseDesk({
    ...{ dataSource, clock: () => new Date(), snapshots, log },
    ...(tracing !== undefined && { inSpan: tracing.inSpan }),
  });
}
