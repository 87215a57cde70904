import type { FastifyReply } from 'fastify';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { errorCode } from './error-codes.js';
import { type Failure, failuresOf } from './failure.js';

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
    return failures.length > 0 ? failures : [internal(error, context)];
  });
  const executed = errors.some((error) => error.path !== undefined);
  const status = Math.max(...errors.map((error) => errorCode(error.extensions.code)?.status ?? 500));
  // What goes out is JSON: our plain failures stand for the errors that the type asks for.
  const response = { data: execution.data ?? null, errors: errors as unknown as GraphQLError[] } as ExecutionResult;
  return { statusCode: executed ? 200 : status, response };
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
