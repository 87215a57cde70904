import type { FastifyReply } from 'fastify';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { errorCode } from './error-codes.js';
import { type Failure, failuresOf } from './failure.js';
import { aboveLimit } from './limits.js';

interface Execution {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

interface FormatterContext {
  readonly reply?: FastifyReply;
  readonly app?: { readonly graphql: { readonly schema: GraphQLSchema } };
}

/** What Mercurius sends for an execution with errors: our codes only, and nothing of what broke inside. */
export function formatErrors(
  execution: Execution,
  context: FormatterContext,
): { statusCode: number; response: ExecutionResult } {
  const errors = (execution.errors ?? []).flatMap((error) => {
    const failures = failuresOf(error, context.app?.graphql.schema);
    if (failures.length === 0) return [internal(error, context)];
    return failures.map((failure) => (failure.extensions.code === 'BODY_TOO_LARGE' ? bodyTooLarge(context) : failure));
  });
  const executed = errors.some((error) => error.path !== undefined);
  const status = Math.max(...errors.map((error) => errorCode(error.extensions.code)?.status ?? 500));
  // What goes out is JSON: our plain failures stand for the errors that the type asks for.
  const response = { data: execution.data ?? null, errors: errors as unknown as GraphQLError[] } as ExecutionResult;
  return { statusCode: executed ? 200 : status, response };
}

/** Fastify says so without a number. */
function bodyTooLarge({ reply }: FormatterContext): Failure {
  const { message, extensions } = aboveLimit('bodyBytes', Number(reply?.request.headers['content-length'] ?? Infinity));
  return { message, extensions: { ...extensions, code: 'BODY_TOO_LARGE' } };
}

function internal(error: unknown, { reply }: FormatterContext): Failure {
  const requestId = reply?.request.id;
  reply?.request.log.error({ err: causeOf(error) }, 'A query failed inside the registry');
  const path = typeof error === 'object' && error !== null && 'path' in error ? error.path : undefined;
  return {
    message: 'Something went wrong inside the registry.',
    ...(Array.isArray(path) ? { path } : {}),
    extensions: { code: 'INTERNAL', ...(requestId === undefined ? {} : { requestId }) },
  };
}

function causeOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('originalError' in error)) return error;
  return error.originalError ?? error;
}
