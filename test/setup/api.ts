import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { SnapshotSource } from '../../src/catalogue/snapshot.js';
import type { Role } from '../../src/access/principal.js';
import type { TokenRecord } from '../../src/access/token-record.js';
import { createApp, type CreateAppOptions } from '../../src/create-app.service.js';
import { newToken, tokenMemory } from './token-memory.js';

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

/** Asks as one principal, with a real token that is really verified. */
export type Ask = <Data = unknown>(
  query: string,
  variables?: object,
  operationName?: string,
) => Promise<ApiAnswer<Data>>;

export interface Api {
  readonly app: NestFastifyApplication;
  /** the lines of the log, parsed */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** the test says what it expects of the answer */
  ask<Data = unknown>(query: string, variables?: object, operationName?: string): Promise<ApiAnswer<Data>>;
  /** the same with this token, or whatever is sent instead of one */
  askWith(token: string): Ask;
  /** a new token with these roles; the person is a word of its own each time unless named: two words, two persons */
  tokenFor(roles: readonly Role[], more?: Partial<TokenRecord>): Promise<string>;
  /** the same as somebody with these roles: `tokenFor` and `askWith` */
  as(roles: readonly Role[], more?: Partial<TokenRecord>): Promise<Ask>;
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
  const tokens = some.access?.tokens ?? tokenMemory();
  const app = await createApp({
    store,
    clock: () => NOW,
    publicUrl: () => 'https://redlines.example',
    databaseState: () => Promise.resolve('up'),
    logger,
    ...some,
    access: { ...some.access, tokens },
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const askWithHeaders =
    (headers: Readonly<Record<string, string>>): Ask =>
    async <Data>(query: string, variables?: object, operationName?: string): Promise<ApiAnswer<Data>> => {
      const payload = { query, variables, operationName };
      const accept = 'application/graphql-response+json';
      const reply = await app.inject({ method: 'POST', url: '/graphql', payload, headers: { accept, ...headers } });
      const answer = reply.json<{ data?: Data | null; errors?: readonly ApiError[] }>();
      // A test that reads on after errors fails there.
      const data = (answer.data ?? null) as Data;
      return { status: reply.statusCode, data, errors: answer.errors ?? [] };
    };
  const askWith = (token: string): Ask => askWithHeaders({ authorization: `Bearer ${token}` });
  return {
    app,
    log,
    ask: askWithHeaders({}),
    askWith,
    tokenFor: async (roles, more) => newToken(tokens, roles, more),
    as: async (roles, more) => askWith(await newToken(tokens, roles, more)),
    close: () => app.close(),
  };
}
