import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';

/** What a request for GraphQL carries besides its document. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | undefined;
}

/**
 * Check the form of a request, before anything of it is read.
 * @throws GraphQLError BAD_REQUEST or BATCH_REFUSED
 */
export function readRequest(request: Pick<FastifyRequest, 'method' | 'body' | 'query'>): GraphqlRequest {
  const given = request.method === 'POST' ? request.body : request.query;
  if (Array.isArray(given)) throw refuse('BATCH_REFUSED', 'One request carries one operation, not a list.');
  if (!isRecord(given)) throw refuse('BAD_REQUEST', 'The body must be a JSON object with "query".');
  const { query, operationName, variables, extensions } = given;
  if (typeof query !== 'string' || query.trim() === '')
    throw refuse('BAD_REQUEST', 'There is no "query", or it is no text.');
  if (operationName != null && typeof operationName !== 'string') {
    throw refuse('BAD_REQUEST', '"operationName" must be a text.');
  }
  if (!isObject(variables, request.method)) throw refuse('BAD_REQUEST', '"variables" must be a JSON object.');
  if (!isObject(extensions, request.method)) throw refuse('BAD_REQUEST', '"extensions" must be a JSON object.');
  return { query, operationName: operationName === '' ? undefined : (operationName ?? undefined) };
}

/** Of what may be left out; in an address it is JSON. */
function isObject(given: unknown, method: string): boolean {
  if (method === 'POST') return given == null || isRecord(given);
  if (given === undefined || given === '') return true;
  try {
    return typeof given === 'string' && isRecord(JSON.parse(given));
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(code: 'BAD_REQUEST' | 'BATCH_REFUSED', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
