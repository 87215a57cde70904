import type { FastifyReply } from 'fastify';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { isDatabaseAway } from '../database/database-away.js';
import { ERROR_CODES, errorCode } from './error-codes.js';
import { type Failure, failuresOf } from './failure.js';
import { aboveLimit, LIMITS } from './limits.js';
import { GRAPHQL_RESPONSE, mediaTypeFor } from './media-type.js';

type Data = Exclude<ExecutionResult['data'], undefined>;

interface Execution {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

interface FormatterContext {
  readonly reply?: Pick<FastifyReply, 'request'>;
  readonly app?: { readonly graphql: { readonly schema: GraphQLSchema } };
}

/** What Mercurius sends for an execution with errors: our codes only, and nothing of what broke inside. */
export function formatErrors(
  execution: Execution,
  context: FormatterContext,
): { statusCode: number; response: ExecutionResult } {
  const errors = (execution.errors ?? []).flatMap((error) => {
    const failures = failuresOf(error, context.app?.graphql.schema);
    if (failures.length === 0) {
      return [isDatabaseAway(causeOf(error)) ? databaseAway(error, context) : internal(error, context)];
    }
    return failures.map((failure) => (failure.extensions.code === 'BODY_TOO_LARGE' ? bodyTooLarge(context) : failure));
  });
  const executed = errors.some((error) => error.path !== undefined);
  // What goes out is JSON: our plain failures stand for the errors that the type asks for.
  const sent = errors as unknown as GraphQLError[];
  if (executed) return { statusCode: 200, response: { data: (execution.data ?? null) as Data, errors: sent } };
  const status = Math.max(...errors.map((error) => errorCode(error.extensions.code)?.status ?? 500));
  const isRead = mediaTypeFor(context.reply?.request.headers.accept) === GRAPHQL_RESPONSE;
  const wellFormed = errors.every((error) => OF_THE_QUERY.has(error.extensions.code));
  return { statusCode: wellFormed && !isRead ? 200 : status, response: { errors: sent } };
}

/** Refused for what the query says, not for how the request was made: with plain JSON these have no status of their own. */
const OF_THE_QUERY: ReadonlySet<string> = new Set(
  ERROR_CODES.filter(({ code, status }) => status === 400 && !['BAD_REQUEST', 'BATCH_REFUSED'].includes(code)).map(
    ({ code }) => code,
  ),
);

/** Fastify says so without a number. */
function bodyTooLarge({ reply }: FormatterContext): Failure {
  const found = Number(reply?.request.headers['content-length'] ?? Infinity);
  const limit = found > LIMITS.writerBodyBytes.value ? 'writerBodyBytes' : 'bodyBytes';
  const { message, extensions } = aboveLimit(limit, found);
  return { message, extensions: { ...extensions, code: 'BODY_TOO_LARGE' } };
}

/** What reads needs no database; what writes can be tried again. */
function databaseAway(error: unknown, { reply }: FormatterContext): Failure {
  reply?.request.log.warn({ err: causeOf(error) }, 'The database does not answer');
  return {
    message: 'The database does not answer. Nothing is known to have been changed: look, and try again in a moment.',
    ...pathOf(error),
    extensions: { code: 'DATABASE_UNAVAILABLE', retriable: true, retryAfterSeconds: 2 },
  };
}

function internal(error: unknown, { reply }: FormatterContext): Failure {
  const requestId = reply?.request.id;
  reply?.request.log.error({ err: causeOf(error) }, 'A query failed inside the registry');
  return {
    message: 'Something went wrong inside the registry.',
    ...pathOf(error),
    extensions: { code: 'INTERNAL', ...(requestId === undefined ? {} : { requestId }) },
  };
}

function pathOf(error: unknown): Pick<Failure, 'path'> {
  const path: unknown = typeof error === 'object' && error !== null && 'path' in error ? error.path : undefined;
  return Array.isArray(path) ? { path } : {};
}

function causeOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('originalError' in error)) return error;
  return error.originalError ?? error;
}
