import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { type BodyBytes, limitBody } from './body-limit.service.js';
import type { FirstRuns } from './first-runs.service.js';
import { GRAPHIQL_CSP, GRAPHIQL_PAGE } from './graphiql-page.js';
import { type GraphqlRequest, readRequest } from './graphql-request.service.js';
import { LIMITS } from './limits.js';
import { mediaTypeFor } from './media-type.js';
import type { KeptAnswers } from '../answer-cache/kept-answers.service.js';
import type { PersistedDocuments } from './persisted-documents.service.js';
import type { Turns } from './turns.js';
import type { Upgrades } from './upgrades.service.js';

function wantsPage({ method, query, headers }: FastifyRequest): boolean {
  const hasQuery = typeof query === 'object' && query !== null && 'query' in query;
  return method !== 'POST' && !hasQuery && (headers.accept ?? '').includes('text/html');
}

export interface RouteParts {
  readonly upgrades: Upgrades;
  readonly bytesOf: BodyBytes;
  readonly kept: KeptAnswers;
  readonly documents: PersistedDocuments;
  /** a question whose answer is not there already begins in one of these */
  readonly turns: Turns;
  /** who executes what nobody asked before */
  readonly firstRuns: Pick<FirstRuns, 'take'>;
}

/** What an answer is a function of, besides the release and the day. No two questions have the same. */
function keyOf(type: string, { query, operationName, variables }: GraphqlRequest): string {
  return `${type}\n${JSON.stringify(operationName ?? null)}\n${JSON.stringify(variables ?? null)}\n${query}`;
}

/**
 * For both routes of Mercurius. The empty schema takes the place of its own, which turns the list positions in error
 * paths into texts and lets wrong requests through as validation errors of GraphQL.
 */
export function routeOptions({
  upgrades,
  bytesOf,
  kept,
  documents,
  turns,
  firstRuns,
}: RouteParts): RouteShorthandOptions {
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
    const type = mediaTypeFor(request.headers.accept);
    // Who executes the operation says otherwise where its answer may be stored.
    reply.type(`${type}; charset=utf-8`).headers({ vary: 'accept', 'cache-control': 'no-store' });
    request.graphqlRequest = readRequest(request, documents);
    // What is asked by its address was looked for before.
    const isKept = request.method === 'POST' && kept.answer(request, reply, keyOf(type, request.graphqlRequest));
    if (isKept) return reply;
    await turns.wait();
    firstRuns.take(request.graphqlRequest, reply);
    return undefined;
  };
  const bodyLimit = LIMITS.writerBodyBytes.value;
  return { schema: {}, bodyLimit, preParsing: limitBody(bytesOf), preHandler };
}
