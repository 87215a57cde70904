import { Inject, Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { MercuriusContext } from 'mercurius';
import type { CalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import { keepLists } from './given.js';
import { questionFailure } from './failure.js';
import { type GraphqlRequest, readRequest } from './graphql-request.service.js';
import { KeptParts } from './kept-parts.service.js';
import { KnownOperation } from './known-operation.js';
import { PersistedDocuments } from './persisted-documents.service.js';
import { cacheControlOf } from './storing.js';
import { readPins } from './in-context.js';
import { keepLimit } from './limits.js';
import { FIRST_ERROR, readDocument } from './operation-limits.js';
import type { OperationTime } from './operation-time.js';
import type { ReadContext } from './read-context.js';
import { noteOperation } from './request-notes.service.js';
import { todayBy } from './today.js';
import { type Clock, CLOCK, PUBLIC_URL, SNAPSHOTS } from './tokens.service.js';

declare module 'mercurius' {
  interface MercuriusContext {
    snapshot: Snapshot;
    asOf: CalendarDate;
    publicUrl: string;
    /** which of the document's operations this is; there once the document was read */
    asked?: KnownOperation;
    /** `Cache-Control` of the answer where it may be stored */
    cacheControl?: string;
    time?: OperationTime;
  }
}

type Variables = Readonly<Record<string, unknown>>;

interface Executed {
  readonly errors?: readonly unknown[] | undefined;
}

/** What happens to an operation before it is executed: its limits are kept, its snapshot and day are taken. */
@Injectable()
export class OperationHooks {
  /**
   * Operations that were read before; of those that came once only that they did, since most never come again and what is
   * kept for a while has to be collected later. Execution has a cache of its own.
   */
  private readonly known = new LRUCache<string, { readonly asked: KnownOperation | null }>({ max: 256 });
  private readonly today: () => CalendarDate;

  constructor(
    @Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource,
    @Inject(CLOCK) clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
    private readonly documents: PersistedDocuments,
    private readonly parts: KeptParts,
  ) {
    this.today = todayBy(clock);
  }

  /** The context of an operation that pins nothing: the latest release, today in UTC. */
  open(): ReadContext {
    return {
      snapshot: this.snapshots.current(),
      asOf: this.today(),
      publicUrl: this.publicUrl(),
    };
  }

  /** Whether nobody asked this lately, whatever the variables. */
  isNew({ query, operationName }: GraphqlRequest): boolean {
    return !this.known.has(keyOf(query, operationName));
  }

  /** Before the document is parsed. */
  readonly preParsing = (schema: GraphQLSchema, source: string, context: MercuriusContext): Promise<void> => {
    const { request } = context.reply;
    const { operationName } = request.graphqlRequest ?? readRequest(request);
    const asked = this.read(schema, source, operationName);
    if (asked.operation.operation === OperationTypeNode.MUTATION && request.method !== 'POST') {
      throw new GraphQLError('A mutation must come by POST.', { extensions: { code: 'POST_REQUIRED' } });
    }
    context.asked = asked;
    noteOperation(request, asked.label);
    request.onStep?.('graphql.parse');
    return Promise.resolve();
  };

  /** After the document was parsed. */
  readonly preValidation = (
    _schema: GraphQLSchema,
    _document: DocumentNode,
    context: MercuriusContext,
  ): Promise<void> => {
    context.reply.request.onStep?.('graphql.validate');
    return Promise.resolve();
  };

  /** After validation: what needs the schema, the variables or another release. */
  readonly preExecution = async (
    schema: GraphQLSchema,
    document: DocumentNode,
    context: MercuriusContext,
    given: Variables | undefined,
  ): Promise<{ document: DocumentNode } | undefined> => {
    const changed = await this.prepare(schema, document, context, given);
    context.reply.request.onStep?.('graphql.execute');
    return changed;
  };

  /** After execution: an answer that is whole may be stored, by those in between and here. */
  readonly onResolution = (execution: Executed, { reply, cacheControl }: MercuriusContext): Promise<void> => {
    const isWhole = execution.errors === undefined || execution.errors.length === 0;
    if (isWhole && cacheControl !== undefined) reply.header('cache-control', cacheControl);
    reply.request.onStep?.(null);
    return Promise.resolve();
  };

  private async prepare(
    schema: GraphQLSchema,
    document: DocumentNode,
    context: MercuriusContext,
    given: Variables | undefined,
  ): Promise<{ document: DocumentNode } | undefined> {
    const { asked } = context;
    if (asked === undefined) throw new Error('An operation reached execution without having been read.');
    const { operation } = asked;
    // Mercurius leaves this to the compiler on the run that compiles, and the compiler says less of what is wrong.
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, FIRST_ERROR);
    const [wrong] = variables.errors ?? [];
    if (wrong !== undefined) throw wrong;
    keepLists(schema, operation, variables.coerced ?? {});
    keepLimit('cost', asked.costs.of(variables.coerced ?? {}));
    const pins = readPins(schema, operation, variables.coerced ?? {});
    if (pins.asOf !== null) context.asOf = pins.asOf;
    if (pins.release !== null) {
      const reading = this.at(pins.release);
      context.snapshot = await (context.time?.within(reading) ?? reading);
    }
    if (!asked.isLive) context.cacheControl = cacheControlOf(pins);
    const { hash, query } = context.reply.request.graphqlRequest ?? {};
    if (hash !== undefined && query !== undefined) this.documents.keep(hash, query);
    const plan = this.parts.isOpen ? asked.plan : null;
    if (plan !== null) {
      this.parts.follow(plan, schema, context);
      return { document: plan.document };
    }
    // Mercurius keeps one compiled query for a document, whatever operation is named: a document with several must
    // not be compiled. A document that a hook hands back is executed as it is.
    return document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).length > 1
      ? { document }
      : undefined;
  }

  private read(schema: GraphQLSchema, source: string, operationName: string | undefined): KnownOperation {
    const key = keyOf(source, operationName);
    const known = this.known.get(key);
    if (known?.asked) return known.asked;
    const { document, operation } = readDocument(source, operationName);
    const asked = new KnownOperation(schema, document, operation);
    this.known.set(key, { asked: known === undefined ? null : asked });
    return asked;
  }

  private async at(release: string): Promise<Snapshot> {
    try {
      return await this.snapshots.at(release);
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      throw questionFailure(new QuestionError(error.code, error.message, ['@inContext', 'release'], error.accepted));
    }
  }
}

function keyOf(source: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\n${source}`;
}
