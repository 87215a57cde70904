import type { FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Context, handleProtocols, makeServer } from 'graphql-ws';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { QuestionError } from '../catalogue/question-error.js';
import { formatErrors } from './error-formatter.service.js';
import { questionFailure } from './failure.js';
import { readRequest } from './graphql-request.service.js';
import type { ClientLimit } from './limits.js';
import { CLOSE, SocketClient } from './socket-client.service.js';
import { reportErrors } from './report-errors.service.js';
import type { OnFailure } from './request-notes.service.js';
import type { SocketLimits } from './socket-limits.js';
import { type PreparedSubscription, type Subscriptions, subscribeTo } from './subscriptions.service.js';

/** Who is at the other end, found out by what was sent in `connection_init`, else in the header of the request. */
export interface Identity {
  /** what the context of their operations holds */
  readonly context: object;
  /** the token or the address that limits are kept by */
  readonly client: string;
  readonly address: string;
  readonly isAnonymous: boolean;
}

/** @throws GraphQLError UNAUTHENTICATED, RATE_LIMITED, VERIFICATION_UNAVAILABLE */
export type Identify = (authorization: string | undefined, request: FastifyRequest) => Promise<Identity>;

export interface SubscriptionServerParts {
  readonly subscriptions: Subscriptions;
  readonly identify: Identify;
  readonly limits: SocketLimits;
  /** told of each error that is sent */
  readonly onFailure?: OnFailure | undefined;
}

/** What is known of a connection. */
interface Extra {
  readonly request: FastifyRequest;
  readonly socket: WebSocket;
  authorization: string | undefined;
  identity: Identity | null;
}

type Connection = Context<Record<string, unknown>, Extra>;

/** How long clients have to answer the good-bye of a service that stops. */
const GOOD_BYE_MS = 1_000;

/** Subscriptions over WebSocket, in the protocol graphql-transport-ws. */
export class SubscriptionServer {
  private readonly sockets: WebSocketServer;
  private readonly open = new Set<Connection>();
  private readonly server;

  constructor(private readonly parts: SubscriptionServerParts) {
    this.sockets = new WebSocketServer({
      noServer: true,
      clientTracking: true,
      maxPayload: parts.limits.messageBytes,
      perMessageDeflate: false,
      handleProtocols: (offered) => handleProtocols(offered),
    });
    this.server = makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: parts.limits.initMs,
      onConnect: (connection) => this.enter(connection),
      onSubscribe: (connection, _id, payload) => this.prepare(connection, payload),
      // `prepare` has made them.
      subscribe: (args) => subscribeTo(args as PreparedSubscription),
      onNext: ({ extra }, _id, _payload, _args, { data = null, errors = [] }) =>
        errors.length === 0 ? undefined : { data, errors: this.errorsIn(errors, extra, data) },
      onError: ({ extra }, _id, _payload, errors) => this.errorsIn(errors, extra),
      onClose: (connection) => void this.open.delete(connection),
    });
  }

  /** Take over the connection of a request that asked for it and was let through. */
  upgrade(request: FastifyRequest, stream: Duplex, head: Buffer): void {
    this.sockets.handleUpgrade(request.raw, stream, head, (socket) => this.opened(socket, request));
  }

  /** How many are connected, for tests and measures. */
  count(): number {
    return this.sockets.clients.size;
  }

  /** How many subscriptions they have together. */
  subscriptions(): number {
    return [...this.open].reduce((sum, { subscriptions }) => sum + Object.keys(subscriptions).length, 0);
  }

  /** Say good-bye to everybody, and hang up on those who do not answer. */
  async close(): Promise<void> {
    const { clients } = this.sockets;
    const gone = Promise.all([...clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    for (const socket of clients) socket.close(CLOSE.goingAway, 'The service stops.');
    const hangUp = setTimeout(() => {
      for (const socket of clients) socket.terminate();
    }, GOOD_BYE_MS);
    await gone;
    clearTimeout(hangUp);
  }

  private opened(socket: WebSocket, request: FastifyRequest): void {
    const { limits } = this.parts;
    const { log } = request;
    const extra: Extra = { request, socket, authorization: request.headers.authorization, identity: null };
    const client = new SocketClient(socket, limits, () => log.warn('A subscriber does not read and is cut off'));
    if (this.count() > limits.connections) {
      reportErrors([coded('RATE_LIMITED', 'connections')], request, this.parts.onFailure);
      client.close(CLOSE.tryAgain, 'RATE_LIMITED');
      return;
    }
    const closed = this.server.opened(client, extra);
    const look = setInterval(() => {
      if (client.look()) void this.lookAgain(extra, client);
    }, limits.pingMs);
    socket.on('error', (error) => log.info({ reason: error.message }, 'A WebSocket failed'));
    socket.once('close', (code, reason) => {
      clearInterval(look);
      void closed(code, reason.toString('utf8'));
    });
  }

  /** `connection_init`: who is it, and may there be one more? */
  private async enter(connection: Connection): Promise<boolean> {
    const { extra, connectionParams } = connection;
    const given = connectionParams?.['Authorization'] ?? connectionParams?.['authorization'];
    if (typeof given === 'string') extra.authorization = given;
    try {
      if (given !== undefined && typeof given !== 'string') throw coded('UNAUTHENTICATED');
      extra.identity = await this.parts.identify(extra.authorization, extra.request);
      this.keepConnections(extra.identity);
      this.open.add(connection);
      return true;
    } catch (error) {
      if (error instanceof GraphQLError) reportErrors([error], extra.request, this.parts.onFailure);
      refuse(extra, error);
      return false;
    }
  }

  private keepConnections({ client, address, isAnonymous }: Identity): void {
    const { perAddress, perToken } = this.parts.limits;
    const others = [...this.open].flatMap(({ extra }) => extra.identity ?? []);
    const ofAddress = others.filter((other) => other.address === address).length;
    const ofClient = others.filter((other) => other.client === client).length;
    if (ofAddress >= perAddress || (!isAnonymous && ofClient >= perToken)) throw coded('RATE_LIMITED', 'connections');
  }

  private async prepare(
    connection: Connection,
    payload: { readonly query: string; readonly variables?: unknown; readonly operationName?: unknown },
  ): Promise<PreparedSubscription | readonly GraphQLError[]> {
    const { extra, subscriptions } = connection;
    try {
      // The one that is being asked for is among them.
      if (Object.keys(subscriptions).length > this.parts.limits.subscriptions)
        throw coded('RATE_LIMITED', 'subscriptions');
      const { query, operationName } = readRequest({ method: 'POST', body: payload, query: undefined });
      const variables = { ...(payload.variables as Readonly<Record<string, unknown>> | null | undefined) };
      const more = { ...extra.identity?.context, reply: { request: extra.request } };
      return await this.parts.subscriptions.prepare({ query, operationName, variables }, more);
    } catch (error) {
      return errorsOf(error);
    }
  }

  /** Our codes only, and nothing of what broke inside. */
  private errorsIn(
    errors: readonly GraphQLError[],
    { request }: Extra,
    data?: unknown,
  ): readonly GraphQLFormattedError[] {
    const { response } = formatErrors({ data, errors }, { reply: { request } });
    const sent = (response.errors ?? []).map((error) => error as GraphQLFormattedError);
    reportErrors(sent, request, this.parts.onFailure);
    return sent;
  }

  /** A token that was revoked or has expired meanwhile does not listen on. */
  private async lookAgain(extra: Extra, client: SocketClient): Promise<void> {
    if (extra.identity === null || extra.identity.isAnonymous) return;
    try {
      await this.parts.identify(extra.authorization, extra.request);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions['code'] === 'UNAUTHENTICATED') {
        client.close(CLOSE.unauthenticated, 'UNAUTHENTICATED');
      }
    }
  }
}

function refuse({ request, socket }: Extra, error: unknown): void {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (code === 'UNAUTHENTICATED') socket.close(CLOSE.unauthenticated, code);
  else if (code === 'RATE_LIMITED') socket.close(CLOSE.tooMany, code);
  else if (code === 'VERIFICATION_UNAVAILABLE') socket.close(CLOSE.tryAgain, code);
  else {
    request.log.error({ err: error }, 'A WebSocket could not be opened');
    socket.close(CLOSE.internal, 'INTERNAL');
  }
}

function coded(code: 'UNAUTHENTICATED' | 'RATE_LIMITED', limit?: ClientLimit): GraphQLError {
  const message = code === 'RATE_LIMITED' ? 'There are too many of yours already.' : 'This is no token.';
  return new GraphQLError(message, { extensions: { code, ...(limit && { limit, retryAfterSeconds: 60 }) } });
}

function errorsOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof AggregateError) return error.errors.flatMap(errorsOf);
  if (error instanceof GraphQLError) return [error];
  if (error instanceof QuestionError) return [questionFailure(error)];
  const originalError = error instanceof Error ? error : new Error(String(error));
  return [new GraphQLError(originalError.message, { originalError })];
}
