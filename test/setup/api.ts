import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { SnapshotSource } from '../../src/catalogue/snapshot.js';
import { createApp, type CreateAppOptions } from '../../src/create-app.service.js';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly unknown[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface ApiAnswer<Data> {
  readonly status: number;
  /** null where errors left nothing; a test that reads on fails there */
  readonly data: Data;
  readonly errors: readonly ApiError[];
}

/** A connection as far as it was asked for. */
export interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export interface WithId {
  readonly id: string;
}

export interface Api {
  readonly app: NestFastifyApplication;
  /** the lines of the log, parsed */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** the test says what it expects of the answer */
  ask<Data = unknown>(query: string, variables?: object, operationName?: string): Promise<ApiAnswer<Data>>;
  close(): Promise<void>;
}

export const NOW = new Date('2026-11-22T10:00:00Z');

/** The service over a store, asked without a network. The clock stands still at `NOW`. */
export async function openApi(store: SnapshotSource, some: Partial<CreateAppOptions> = {}): Promise<Api> {
  const log: Record<string, unknown>[] = [];
  const logger = pino(
    { level: 'info' },
    { write: (line: string) => log.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const app = await createApp({
    store,
    clock: () => NOW,
    publicUrl: () => 'https://redlines.example',
    databaseAnswers: () => Promise.resolve(true),
    logger,
    ...some,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    log,
    async ask<Data>(query: string, variables?: object, operationName?: string): Promise<ApiAnswer<Data>> {
      const payload = { query, variables, operationName };
      const reply = await app.inject({ method: 'POST', url: '/graphql', payload });
      const { data, errors } = reply.json<{ data: Data; errors?: readonly ApiError[] }>();
      return { status: reply.statusCode, data, errors: errors ?? [] };
    },
    close: () => app.close(),
  };
}
