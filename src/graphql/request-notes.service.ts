import type { FastifyRequest } from 'fastify';
import type { OperationLabel } from './operation-label.js';

/** What is remembered of a request until it was answered, for the log, metrics and traces. */
export interface RequestNotes {
  operation: OperationLabel | null;
  /** codes of the errors in its answer, each once */
  readonly codes: Set<string>;
}

/** What is done with an operation, one after the other. */
export type OperationStep = 'graphql.parse' | 'graphql.validate' | 'graphql.execute';

declare module 'fastify' {
  interface FastifyRequest {
    /** absent where there is nothing to tell */
    notes?: RequestNotes;
    /** told what is done now with the operation; null: it was executed */
    onStep?: (step: OperationStep | null) => void;
  }
}

/** Told each error of every answer, as it goes out. */
export type OnFailure = (extensions: Readonly<Record<string, unknown>>) => void;

export function noteOperation(request: FastifyRequest, operation: OperationLabel): void {
  notesOf(request).operation = operation;
}

export function noteCode(request: FastifyRequest, code: string): void {
  notesOf(request).codes.add(code);
}

function notesOf(request: FastifyRequest): RequestNotes {
  return (request.notes ??= { operation: null, codes: new Set() });
}
