import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { type BodyBytes, limitBody } from './body-limit.service.js';
import { GRAPHIQL_CSP, GRAPHIQL_PAGE } from './graphiql-page.js';
import { readRequest } from './graphql-request.service.js';
import { LIMITS } from './limits.js';
import { mediaTypeFor } from './media-type.js';
import type { Upgrades } from './upgrades.service.js';

function wantsPage({ method, query, headers }: FastifyRequest): boolean {
  const hasQuery = typeof query === 'object' && query !== null && 'query' in query;
  return method !== 'POST' && !hasQuery && (headers.accept ?? '').includes('text/html');
}

/**
 * For both routes of Mercurius. The empty schema takes the place of its own, which turns the list positions in error
 * paths into texts and lets wrong requests through as validation errors of GraphQL.
 */
export function routeOptions(upgrades: Upgrades, bytesOf: BodyBytes): RouteShorthandOptions {
  /** A WebSocket is opened, a browser that comes without a query gets GraphiQL; all else must be a request for GraphQL. */
  const preHandler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (upgrades.take(request, reply)) return reply;
    if (wantsPage(request)) {
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', GRAPHIQL_CSP)
        .header('vary', 'accept')
        .send(GRAPHIQL_PAGE);
    }
    reply.type(`${mediaTypeFor(request.headers.accept)}; charset=utf-8`).header('vary', 'accept');
    readRequest(request);
    return undefined;
  };
  const bodyLimit = LIMITS.writerBodyBytes.value;
  return { schema: {}, bodyLimit, preParsing: limitBody(bytesOf), preHandler };
}
