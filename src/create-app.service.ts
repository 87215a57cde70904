import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { AccessOptions } from './access/access-options.js';
import { identifyAt } from './access/identify.service.js';
import { installAccess } from './access/install-access.service.js';
import { openAccess } from './access/open-access.service.js';
import { KeptAnswers } from './answer-cache/kept-answers.service.js';
import { AppModule, type AppOptions } from './app.module.js';
import { installCompression } from './answer-cache/compression.service.js';
import { enableCors } from './cors.service.js';
import { CONNECTION_LIMITS, type ConnectionLimits } from './connection-limits.js';
import { RELEASES_TOPIC } from './graphql/catalogue-changed.resolver.js';
import { Draining, installDraining } from './draining.service.js';
import { Events } from './graphql/events.service.js';
import { KeptParts } from './graphql/kept-parts.service.js';
import { PersistedDocuments } from './graphql/persisted-documents.service.js';
import { noteOperation } from './graphql/request-notes.service.js';
import { SOCKET_LIMITS, type SocketLimits } from './graphql/socket-limits.js';
import { SubscriptionServer } from './graphql/subscription-server.service.js';
import { Subscriptions } from './graphql/subscriptions.service.js';
import { installTurns } from './graphql/install-turns.service.js';
import { Turns } from './graphql/turns.js';
import { isForWebSocket, Upgrades } from './graphql/upgrades.service.js';
import { trackConnections } from './idle-connections.service.js';
import { installMetrics } from './metrics/install-metrics.service.js';
import type { ScrapePolicy } from './metrics/may-scrape.js';
import { Metrics, type MetricsParts } from './metrics/metrics.service.js';
import type { CorsOrigins } from './operations-settings.js';
import type { Tracing } from './tracing/otlp-tracing.service.js';
import { ANSWERED } from './open-log.service.js';
import { PinoLogger } from './pino-logger.service.js';

/** What is made here. */
type Made = 'access' | 'events' | 'isDraining' | 'kept' | 'parts' | 'documents' | 'metrics' | 'scrapePolicy';

export interface CreateAppOptions extends Omit<AppOptions, Made> {
  readonly logger: Logger;
  /** absent: everybody is anonymous, and no token holds */
  readonly access?: AccessOptions;
  /** what is told to those who subscribed, besides releases; absent: nothing */
  readonly events?: Events;
  /** told when the service is about to stop; absent: it stops at once */
  readonly draining?: Draining;
  readonly socketLimits?: Partial<SocketLimits>;
  /** bytes of answers that are kept to be given again; 0: none; absent: 32 MB */
  readonly answerCacheBytes?: number;
  /** documents that the operator names, by their id; absent: none */
  readonly persisted?: ReadonlyMap<string, string>;
  /** whose scripts may read; absent: everybody's */
  readonly cors?: CorsOrigins;
  /** what is counted besides what goes through this app */
  readonly metrics?: Pick<MetricsParts, 'database' | 'releasesHeld' | 'ofProcess'>;
  /** absent: nothing is traced */
  readonly tracing?: Tracing | undefined;
  /** absent: whoever is on this machine may read what is counted */
  readonly scrapePolicy?: ScrapePolicy;
  readonly connectionLimits?: Partial<ConnectionLimits>;
}

const ANSWER_CACHE_BYTES = 32_000_000;
const DAY_MS = 86_400_000;

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The service, ready to listen or to be injected with requests. The caller closes it. */
export async function createApp({
  logger,
  access: given,
  events = new Events(),
  draining = new Draining(),
  socketLimits,
  answerCacheBytes = ANSWER_CACHE_BYTES,
  persisted,
  cors = '*',
  metrics: measured = {},
  tracing,
  scrapePolicy = { token: undefined, isLocalTrusted: true },
  connectionLimits,
  ...options
}: CreateAppOptions): Promise<NestFastifyApplication> {
  const access = openAccess({ clock: options.clock, logger, ...given });
  const limits = { ...CONNECTION_LIMITS, ...connectionLimits };
  const adapter = new FastifyAdapter({
    trustProxy: [...(given?.trustProxy ?? [])],
    http: {
      // Others offer HTTP/2 in the same header, and want an answer over HTTP/1 where nobody takes it up.
      shouldUpgradeCallback: isForWebSocket,
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.lookMs,
    },
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionTimeout: limits.idleMs,
    loggerInstance: logger,
    // We say one line a request ourselves.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: false,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  const kept = new KeptAnswers({
    bytes: answerCacheBytes,
    epoch: epochOf(options),
    labels: { of: ({ notes }) => notes?.operation ?? null, give: noteOperation },
  });
  const parts = new KeptParts(answerCacheBytes / 2);
  const subscribers: { server?: SubscriptionServer } = {};
  const metrics = new Metrics({
    ...measured,
    store: options.store,
    clock: options.clock,
    answers: () => kept.counts(),
    parts: () => parts.counts(),
    sockets: () => ({
      connections: subscribers.server?.count() ?? 0,
      subscriptions: subscribers.server?.subscriptions() ?? 0,
    }),
  });
  // JSON is read by Fastify's own parser; Nest's calls it by a longer way.
  const nest = { logger: new PinoLogger(logger), abortOnError: false, bodyParser: false };
  const documents = new PersistedDocuments(persisted);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({
      ...{ ...options, access, events, kept, parts, documents, metrics, scrapePolicy },
      isDraining: () => draining.has(),
    }),
    adapter,
    nest,
  );
  app.useBodyParser('application/x-www-form-urlencoded');
  const fastify = adapter.getInstance();
  // Its hooks come before those that may answer.
  await enableCors(fastify, cors);
  fastify.server.maxConnections = limits.connections;
  const closeIdle = trackConnections(fastify.server);
  fastify.addHook('preClose', (done) => {
    closeIdle();
    done();
  });
  installCompression(fastify);
  fastify.decorateRequest('graphqlRequest', null);
  fastify.addHook('onRequest', setHeaders);
  if (tracing !== undefined) {
    const { installTracing } = await import('./tracing/install-tracing.service.js');
    installTracing(fastify, tracing);
  }
  fastify.addHook('onResponse', logRequest);
  installDraining(fastify, draining);
  installAccess(fastify, access, metrics.failure);
  kept.install(fastify);
  installTurns(fastify, app.get(Turns, { strict: false }));
  installMetrics(fastify, metrics);
  const server = new SubscriptionServer({
    subscriptions: app.get(Subscriptions, { strict: false }),
    identify: identifyAt(access.gate),
    limits: { ...SOCKET_LIMITS, ...socketLimits },
    onFailure: metrics.failure,
  });
  subscribers.server = server;
  app.get(Upgrades, { strict: false }).install(fastify, server);
  const unfollow = options.store.follow?.((release) => events.publish(RELEASES_TOPIC, release));
  fastify.addHook('onClose', (_, done) => {
    unfollow?.();
    done();
  });
  return app;
}

/** What every answer that is kept depends on; null where there is no release yet. */
function epochOf({ store, clock, editorial }: Pick<AppOptions, 'store' | 'clock' | 'editorial'>): () => string | null {
  const last = { release: '', day: Number.NaN, edition: 0, epoch: '' };
  return () => {
    try {
      const release = store.current().release.id;
      const day = Math.floor(clock().getTime() / DAY_MS);
      const edition = editorial?.live.edition ?? 0;
      if (release !== last.release || day !== last.day || edition !== last.edition) {
        const epoch = `${release} ${String(day)} ${String(edition)}`;
        Object.assign(last, { release, day, edition, epoch });
      }
      return last.epoch;
    } catch {
      return null;
    }
  };
}

function setHeaders(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.headers({
    'x-request-id': request.id,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  done();
}

/** One line a request; never the query string or the body, which hold what people ask. */
function logRequest(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { body, notes } = request;
  const operation: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'operationName') : undefined;
  request.log.info(
    {
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      ...(request.principal.kind !== 'anonymous' && { person: request.principal.id, token: request.principal.tokenId }),
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      ...(typeof operation === 'string' && { operation: operation.slice(0, 100) }),
      ...(notes?.operation && { kind: notes.operation.kind, field: notes.operation.field }),
      ...(notes !== undefined && notes.codes.size > 0 && { codes: [...notes.codes] }),
    },
    ANSWERED,
  );
  done();
}
