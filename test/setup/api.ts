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

export interface ApiAnswer {
  readonly status: number;
  // What a query answers depends on the query: tests say what they expect of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly ApiError[];
}

export interface Api {
  readonly app: NestFastifyApplication;
  /** the lines of the log, parsed */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  ask(query: string, variables?: object, operationName?: string): Promise<ApiAnswer>;
  close(): Promise<void>;
}

export const NOW = new Date('2026-11-22T10:00:00Z');

/** The service over a store, asked without a network. The clock stands still at `NOW`. */
export async function openApi(store: SnapshotSource, some: Partial<CreateAppOptions> = {}): Promise<Api> {
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => log.push(JSON.parse(line)) });
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
    async ask(query, variables, operationName) {
      const payload = { query, variables, operationName };
      const reply = await app.inject({ method: 'POST', url: '/graphql', payload });
      const { data, errors } = reply.json<{ data: unknown; errors?: readonly ApiError[] }>();
      return { status: reply.statusCode, data, errors: errors ?? [] };
    },
    close: () => app.close(),
  };
}
