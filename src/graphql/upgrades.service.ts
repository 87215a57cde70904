import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SubscriptionServer } from './subscription-server.service.js';

interface Upgrade {
  readonly stream: Duplex;
  readonly head: Buffer;
  readonly response: ServerResponse;
}

/**
 * Requests to turn a connection into a WebSocket go through Fastify like all others: they are logged, limited and
 * refused by the same hooks, and end at the route of GraphQL.
 */
export class Upgrades {
  private readonly waiting = new WeakMap<IncomingMessage, Upgrade>();
  private server: SubscriptionServer | null = null;

  /** Serve subscriptions with this until Fastify closes. */
  install(fastify: FastifyInstance, server: SubscriptionServer): void {
    this.server = server;
    fastify.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      // A Node that does not ask `isForWebSocket` has not read the body of such a request.
      if (!isForWebSocket(request)) {
        stream.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      const response = new ServerResponse(request);
      response.shouldKeepAlive = false;
      this.waiting.set(request, { stream, head, response });
      stream.on('error', () => stream.destroy());
      // A refusal is an answer like any other; then the connection ends.
      response.once('finish', () => stream.end());
      response.assignSocket(stream as Parameters<ServerResponse['assignSocket']>[0]);
      fastify.routing(request, response);
    });
    fastify.addHook('preClose', async () => server.close());
  }

  /**
   * Whether the request was for a WebSocket, and is one now.
   * @throws GraphQLError BAD_REQUEST
   */
  take(request: FastifyRequest, reply: FastifyReply): boolean {
    const upgrade = this.waiting.get(request.raw);
    if (upgrade === undefined || this.server === null) return false;
    if (!isWebOrigin(request.headers.origin)) {
      throw new GraphQLError('A WebSocket is opened for web sites and for programs, not for this origin.', {
        extensions: { code: 'BAD_REQUEST' },
      });
    }
    const { stream, head, response } = upgrade;
    reply.hijack();
    response.detachSocket(stream as Parameters<ServerResponse['detachSocket']>[0]);
    this.server.upgrade(request, stream, head);
    return true;
  }
}

/** Whether a request wants to turn its connection into a WebSocket, and nothing else. */
export function isForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Any site may connect, as any site may ask over HTTP: what may be done follows from the token in the first message,
 * which no browser adds by itself. What is no site at all (a file, a sandboxed frame) has no business here.
 */
function isWebOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  const protocol = URL.parse(origin)?.protocol;
  return protocol === 'http:' || protocol === 'https:';
}
