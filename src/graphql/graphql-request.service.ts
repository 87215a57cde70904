import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { keepForm } from './given.js';
import type { PersistedDocuments } from './persisted-documents.service.js';

/** What a request for GraphQL carries. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  /** as the body has it, or as JSON as the address has it */
  readonly variables: unknown;
  /** the hash under which a client wants the document to be kept */
  readonly hash: string | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** there once a request for GraphQL was read */
    graphqlRequest: GraphqlRequest | null;
  }
}

type Request = Pick<FastifyRequest, 'method' | 'body' | 'query'>;

/**
 * Check the form of a request, before anything of it is read. One that names a persisted document gets its text, also for
 * those who read the request after this.
 * @throws GraphQLError BAD_REQUEST, BATCH_REFUSED, PERSISTED_QUERY_NOT_FOUND or PERSISTED_QUERY_MISMATCH
 */
export function readRequest(request: Request, documents?: PersistedDocuments): GraphqlRequest {
  const given = request.method === 'POST' ? request.body : request.query;
  if (Array.isArray(given)) throw refuse('BATCH_REFUSED', 'One request carries one operation, not a list.');
  if (!isRecord(given)) throw refuse('BAD_REQUEST', 'The body must be a JSON object with "query".');
  const { operationName, variables, documentId } = given;
  if (operationName != null && typeof operationName !== 'string') {
    throw refuse('BAD_REQUEST', '"operationName" must be a text.');
  }
  const values = objectOf(variables, request.method);
  if (values === undefined) throw refuse('BAD_REQUEST', '"variables" must be a JSON object.');
  keepForm(values);
  const extensions = objectOf(given['extensions'], request.method);
  if (extensions === undefined) throw refuse('BAD_REQUEST', '"extensions" must be a JSON object.');
  const hash = hashIn(extensions);
  const query = textOf(given['query']) ?? documents?.textOf(idOf(documentId, hash));
  if (query === undefined) throw noQuery();
  if (hash !== undefined && given['query'] === query) documents?.check(hash, query);
  // Where the document was named only, whoever executes it finds it in its place; an empty name is none.
  if (given['query'] !== query) Object.assign(given, { query });
  if (operationName === '') Object.assign(given, { operationName: undefined });
  return { query, operationName: operationName === '' ? undefined : (operationName ?? undefined), variables, hash };
}

function textOf(query: unknown): string | undefined {
  if (query === undefined || query === null || query === '') return undefined;
  if (typeof query === 'string' && query.trim() !== '') return query;
  throw noQuery();
}

function idOf(documentId: unknown, hash: string | undefined): string {
  if (hash !== undefined) return hash;
  if (typeof documentId === 'string' && documentId !== '') return documentId;
  throw noQuery();
}

/** The SHA-256 of an automatically persisted document. */
function hashIn({ persistedQuery }: Readonly<Record<string, unknown>>): string | undefined {
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash } = isRecord(persistedQuery) ? persistedQuery : {};
  if (version === 1 && typeof sha256Hash === 'string') return sha256Hash;
  throw refuse('BAD_REQUEST', '"extensions.persistedQuery" must have "version" 1 and the text "sha256Hash".');
}

const NOTHING = {};

/** What may be left out; in an address it is JSON. Undefined where it is no object. */
function objectOf(given: unknown, method: string): Readonly<Record<string, unknown>> | undefined {
  if (given === undefined || given === null) return NOTHING;
  if (method === 'POST') return isRecord(given) ? given : undefined;
  if (given === '') return NOTHING;
  try {
    const parsed: unknown = typeof given === 'string' ? JSON.parse(given, refusePrototypes) : undefined;
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noQuery(): GraphQLError {
  return refuse('BAD_REQUEST', 'There is no "query", or it is no text.');
}

function refuse(code: 'BAD_REQUEST' | 'BATCH_REFUSED', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** As Fastify refuses them in a body: what copies such a key would change what all objects have. */
function refusePrototypes(key: string, value: unknown): unknown {
  const isPrototype = key === '__proto__' || (key === 'constructor' && isRecord(value) && 'prototype' in value);
  if (isPrototype) throw new SyntaxError('A key that is not taken.');
  return value;
}
