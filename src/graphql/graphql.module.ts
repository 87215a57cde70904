import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import type { SnapshotSource } from '../catalogue/snapshot.js';
import { KeptAnswers } from '../answer-cache/kept-answers.service.js';
import type { BodyBytes } from './body-limit.service.js';
import { ArgumentPipe } from './argument-pipe.service.js';
import { CatalogueChangedResolver } from './catalogue-changed.resolver.js';
import { DateScalar } from './date.scalar.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { EntryResolver } from './entry.resolver.js';
import { CATALOGUE_ENUMS } from './enums.js';
import { Events } from './events.service.js';
import { formatErrors } from './error-formatter.service.js';
import { type ErrorFormatter, FirstRuns } from './first-runs.service.js';
import { GraphiqlController } from './graphiql.controller.js';
import { queriesInTime } from './in-time.js';
import { fieldsInTurns } from './in-turns.js';
import { JsonScalar } from './json.scalar.js';
import { KeptParts } from './kept-parts.service.js';
import { LIMITS } from './limits.js';
import { NodeResolver } from './node.resolver.js';
import { OperationHooks } from './operation-hooks.service.js';
import { FEW_ERRORS } from './operation-limits.js';
import { OperationTime } from './operation-time.js';
import { PartialDateScalar } from './partial-date.scalar.js';
import { PersistedDocuments } from './persisted-documents.service.js';
import { reportErrors } from './report-errors.service.js';
import type { OnFailure } from './request-notes.service.js';
import { QuestionErrorFilter } from './question-error.filter.js';
import { routeOptions } from './route-options.service.js';
import { schemaText } from './schema-text.service.js';
import { Subscriptions } from './subscriptions.service.js';
import { type Clock, CLOCK, NODE_LOOKUPS, type NodeLookups, PUBLIC_URL, SNAPSHOTS } from './tokens.service.js';
import { realTiming } from './timing.service.js';
import type { Timing } from './timing.js';
import { Turns } from './turns.js';
import { ABSTRACT_TYPES } from './type-names.js';
import { Upgrades } from './upgrades.service.js';
import { UrlScalar } from './url.scalar.js';

export interface GraphqlOptions {
  readonly snapshots: SnapshotSource;
  readonly clock: Clock;
  readonly publicUrl: () => string;
  readonly lookups: NodeLookups;
  /** enums of features whose values are not those of the schema, by name */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** what the context of an operation has besides the snapshot, such as who asks */
  readonly contextOf: (request: FastifyRequest) => object;
  /** how long the body of a request may be */
  readonly bytesOf: BodyBytes;
  /** what is told to those who subscribed */
  readonly events: Events;
  /** answers that were given before */
  readonly kept: KeptAnswers;
  /** parts of answers, the same in many */
  readonly parts: KeptParts;
  /** documents that can be asked for by their hash or id */
  readonly documents: PersistedDocuments;
  /** told of each error of an answer */
  readonly onFailure?: OnFailure | undefined;
  /** how long an operation may take, in milliseconds; 0: as long as it likes */
  readonly operationMs: number;
  /** where the SDL files are */
  readonly folder: string;
}

interface Paced {
  readonly timing: Timing;
  readonly turns: Turns;
}

/** How questions come in: the schema, its limits and errors, and what every resolver gets. */
@Global()
@Module({})
export class GraphqlModule {
  static with(options: GraphqlOptions): DynamicModule {
    const tokens = [
      { provide: SNAPSHOTS, useValue: options.snapshots },
      { provide: CLOCK, useValue: options.clock },
      { provide: PUBLIC_URL, useValue: options.publicUrl },
      { provide: NODE_LOOKUPS, useValue: options.lookups },
    ];
    const timing = realTiming(options.operationMs);
    const turns = new Turns(timing);
    const graphql = GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [OperationHooks, Upgrades],
      useFactory: (hooks: OperationHooks, upgrades: Upgrades) =>
        mercuriusOptions(hooks, upgrades, { ...options, timing, turns }),
    });
    return {
      module: GraphqlModule,
      imports: [graphql],
      controllers: [GraphiqlController],
      providers: [
        ...tokens,
        { provide: PersistedDocuments, useValue: options.documents },
        { provide: KeptParts, useValue: options.parts },
        { provide: KeptAnswers, useValue: options.kept },
        { provide: Turns, useValue: turns },
        OperationHooks,
        Upgrades,
        Subscriptions,
        { provide: Events, useValue: options.events },
        CatalogueChangedResolver,
        EntryResolver,
        NodeResolver,
        DateScalar,
        PartialDateScalar,
        DateTimeScalar,
        JsonScalar,
        UrlScalar,
        { provide: APP_FILTER, useClass: QuestionErrorFilter },
        { provide: APP_PIPE, useClass: ArgumentPipe },
      ],
      exports: [...tokens, OperationHooks, Upgrades, Events],
    };
  }
}

function mercuriusOptions(
  hooks: OperationHooks,
  upgrades: Upgrades,
  { enums, folder, contextOf, bytesOf, kept, documents, onFailure, timing, turns }: GraphqlOptions & Paced,
): MercuriusDriverConfig {
  const errorFormatter: ErrorFormatter = (execution, context) => {
    const answer = formatErrors(execution, context);
    reportErrors(answer.response.errors ?? [], context.reply.request, onFailure);
    return answer;
  };
  return {
    typeDefs: schemaText(folder),
    // Not `resolvers`: Mercurius takes them too, and knows neither enum values nor how types are resolved.
    transformResolvers: (explored) => [...[explored].flat().map(queriesInTime), CATALOGUE_ENUMS, enums, ABSTRACT_TYPES],
    inheritResolversFromInterfaces: true,
    transformSchema: fieldsInTurns,
    // Else a wrong question reaches the executor as it is thrown, and it takes its `path` for that of the answer.
    fieldResolverEnhancers: ['filters'],
    path: '/graphql',
    graphiql: false,
    subscription: false,
    allowBatchedQueries: false,
    // A query is compiled when it comes for the third time: the first time it does not come here.
    jit: 1,
    cache: 256,
    graphql: { parseOptions: { maxLexicalTokens: LIMITS.tokens.value }, validateOptions: FEW_ERRORS },
    context: (request: FastifyRequest) => ({
      ...hooks.open(),
      time: new OperationTime(timing, turns),
      ...contextOf(request),
    }),
    hooks: {
      preParsing: hooks.preParsing,
      preValidation: hooks.preValidation,
      preExecution: hooks.preExecution,
      onResolution: hooks.onResolution,
    },
    errorFormatter,
    additionalRouteOptions: routeOptions({
      upgrades,
      bytesOf,
      kept,
      documents,
      turns,
      firstRuns: new FirstRuns(hooks, errorFormatter),
    }),
  };
}
