import type { FastifyReply, FastifyRequest } from 'fastify';
import { GRAPHIQL_CSP, GRAPHIQL_PAGE } from './graphiql-page.js';
import { readRequest } from './graphql-request.service.js';
import { LIMITS } from './limits.js';

/** A browser that comes without a query gets GraphiQL; whatever else comes must be a request for GraphQL. */
async function preHandler(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (wantsPage(request)) {
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', GRAPHIQL_CSP)
      .header('vary', 'accept')
      .send(GRAPHIQL_PAGE);
  }
  readRequest(request);
  return undefined;
}

function wantsPage({ method, query, headers }: FastifyRequest): boolean {
  const hasQuery = typeof query === 'object' && query !== null && 'query' in query;
  return method !== 'POST' && !hasQuery && (headers.accept ?? '').includes('text/html');
}

/**
 * For both routes of Mercurius. The empty schema takes the place of its own, which turns the list positions in error
 * paths into texts and lets wrong requests through as validation errors of GraphQL.
 */
export const routeOptions = { schema: {}, bodyLimit: LIMITS.bodyBytes.value, preHandler };
