/**
 * The built service over the database of DATABASE_URL, with one route more than the product has: what it is told to
 * keep, it gives back under /static/, with the same bytes and headers, by the shortest way that Fastify has. Tells its
 * address, and on request how much CPU it has used.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const built = async (path: string): Promise<unknown> => await import(join(ROOT, 'dist/src', path));
type Creating = typeof import('../../src/create-app.service.js');
type Connecting = typeof import('../../src/database/data-source.service.js');
type Migrating = typeof import('../../src/database/migrate.service.js');
type Migrations = typeof import('../../src/database/migrations/all.js');
type Entities = typeof import('../../src/releases/all.entity.js');
type Seeding = typeof import('../../src/publish-seeds.service.js');
type Storing = typeof import('../../src/releases/catalogue-store.service.js');
type Living = typeof import('../../src/editorial/live-editorial.service.js');
type Logging = typeof import('../../src/open-log.service.js');
type Collecting = typeof import('../../src/garbage.service.js');
type Telling = typeof import('../../src/graphql/events.service.js');

/** What is asked once and given back from then on. */
export interface Keep {
  readonly keep: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** Every answer of the service has these: they come of themselves. */
const BY_ITSELF = new Set(['connection', 'content-length', 'date', 'keep-alive', 'x-request-id']);

const { createApp } = (await built('create-app.service.js')) as Creating;
const { createDataSource } = (await built('database/data-source.service.js')) as Connecting;
const { migrate } = (await built('database/migrate.service.js')) as Migrating;
const { MIGRATIONS } = (await built('database/migrations/all.js')) as Migrations;
const { ENTITIES } = (await built('releases/all.entity.js')) as Entities;
const { publishSeeds } = (await built('publish-seeds.service.js')) as Seeding;
const { CatalogueStore } = (await built('releases/catalogue-store.service.js')) as Storing;
const { LiveEditorial } = (await built('editorial/live-editorial.service.js')) as Living;
const { openLog } = (await built('open-log.service.js')) as Logging;
const { boundGarbage, collectAfterStart } = (await built('garbage.service.js')) as Collecting;
const { Events } = (await built('graphql/events.service.js')) as Telling;

// One line a request, as the service writes it; nobody reads them here.
const logger = openLog('info', '/dev/null');
const log = (level: 'info' | 'warn' | 'error', message: string) => logger[level](message);
const url = process.env['DATABASE_URL'] ?? '';
const dataSource = await createDataSource({ url, entities: ENTITIES, migrations: MIGRATIONS }).initialize();
await migrate(dataSource);
await publishSeeds(dataSource, ROOT, new Date(), logger);
const store = new CatalogueStore(dataSource, { log });
await store.start();
const claims = store.current().catalogue.claims.length;
boundGarbage(claims);
const live = new LiveEditorial(dataSource, { log, onProposal: () => undefined });
await live.start();

let address = 'http://127.0.0.1';
const app = await createApp({
  store,
  clock: () => new Date(),
  publicUrl: () => address,
  databaseState: () => Promise.resolve('up'),
  editorial: { dataSource, live },
  tombstones: () => Promise.resolve(live.tombstones()),
  events: new Events(),
  metrics: { ofProcess: true },
  access: { perAddress: 0 },
  logger,
});
const kept = new Map<string, { readonly headers: Record<string, string>; readonly bytes: Buffer }>();
app
  .getHttpAdapter()
  .getInstance()
  .route({
    method: ['GET', 'POST'],
    url: '/static/:name',
    handler: (request: FastifyRequest<{ Params: { name: string } }>, reply: FastifyReply) => {
      // Else it would be answered from what the service keeps, as what it is held against.
      request.asked = null;
      const { headers, bytes } = kept.get(request.params.name) ?? { headers: {}, bytes: Buffer.alloc(0) };
      return reply.headers(headers).send(bytes);
    },
  });
await app.listen(0, '127.0.0.1');
address = await app.getUrl();

async function keep({ keep: name, ...request }: Keep): Promise<void> {
  const reply = await app.inject(request);
  const headers: Record<string, string> = {};
  for (const [header, value] of Object.entries<unknown>(reply.headers)) {
    if (!BY_ITSELF.has(header)) headers[header] = String(value);
  }
  kept.set(name, { headers, bytes: reply.rawPayload });
}

process.on('message', (message: Keep | { readonly tell: 'usage' }) => {
  if ('tell' in message) process.send?.({ usage: process.cpuUsage() });
  else void keep(message).then(() => process.send?.({ kept: message.keep }));
});
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
collectAfterStart(claims);
process.send?.({ address });
