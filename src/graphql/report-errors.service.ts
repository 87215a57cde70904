import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { noteCode, type OnFailure } from './request-notes.service.js';

/** Tell of the errors of an answer, as they go out. */
export function reportErrors(
  errors: readonly Pick<GraphQLFormattedError, 'extensions'>[],
  request: FastifyRequest | undefined,
  onFailure: OnFailure | undefined,
): void {
  for (const { extensions = {} } of errors) {
    if (request !== undefined && typeof extensions['code'] === 'string') noteCode(request, extensions['code']);
    onFailure?.(extensions);
  }
}
