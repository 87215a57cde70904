import { Inject, Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { MercuriusContext } from 'mercurius';
import type { CalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import { keepLists } from './given.js';
import { questionFailure } from './failure.js';
import { readRequest } from './graphql-request.service.js';
import { KeptParts } from './kept-parts.service.js';
import { type PartPlan, planParts } from './part-plan.js';
import { PersistedDocuments } from './persisted-documents.service.js';
import { cacheControlOf, isLive, liveNames } from './storing.js';
import { readPins } from './in-context.js';
import { keepLimit } from './limits.js';
import { OperationCosts } from './operation-costs.js';
import { operationLabel, type OperationLabel } from './operation-label.js';
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
    operation?: OperationDefinitionNode;
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
   * Documents that were read before; of those that came once only that they did, since most never come again and what is
   * kept for a while has to be collected later. Execution has a cache of its own.
   */
  private readonly known = new LRUCache<string, { readonly read: ReturnType<typeof readDocument> | null }>({
    max: 256,
  });
  private readonly labels = new WeakMap<OperationDefinitionNode, OperationLabel>();
  /** whether what a document is answered with must not be stored */
  private readonly live = new WeakMap<OperationDefinitionNode, boolean>();
  private readonly plans = new WeakMap<OperationDefinitionNode, PartPlan | null>();
  private readonly costs = new OperationCosts();
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

  /** Before the document is parsed. */
  readonly preParsing = (schema: GraphQLSchema, source: string, context: MercuriusContext): Promise<void> => {
    const { request } = context.reply;
    const { operationName } = request.graphqlRequest ?? readRequest(request);
    const read = this.read(source, operationName);
    if (read.operation.operation === OperationTypeNode.MUTATION && request.method !== 'POST') {
      throw new GraphQLError('A mutation must come by POST.', { extensions: { code: 'POST_REQUIRED' } });
    }
    context.operation = read.operation;
    let label = this.labels.get(read.operation);
    if (label === undefined) {
      this.labels.set(read.operation, (label = operationLabel(schema, read.document, read.operation)));
    }
    noteOperation(request, label);
    return Promise.resolve();
  };

  /** After validation: what needs the schema, the variables or another release. */
  readonly preExecution = async (
    schema: GraphQLSchema,
    document: DocumentNode,
    context: MercuriusContext,
    given: Variables | undefined,
  ): Promise<{ document: DocumentNode } | undefined> => {
    const { operation } = context;
    if (operation === undefined) throw new Error('An operation reached execution without having been read.');
    // Mercurius leaves this to the compiler on the run that compiles, and the compiler says less of what is wrong.
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, FIRST_ERROR);
    const [wrong] = variables.errors ?? [];
    if (wrong !== undefined) throw wrong;
    keepLists(schema, operation, variables.coerced ?? {});
    keepLimit('cost', this.costs.of(schema, document, operation, variables.coerced ?? {}));
    const pins = readPins(schema, operation, variables.coerced ?? {});
    if (pins.asOf !== null) context.asOf = pins.asOf;
    if (pins.release !== null) {
      const reading = this.at(pins.release);
      context.snapshot = await (context.time?.within(reading) ?? reading);
    }
    if (!this.isLive(schema, document, operation)) context.cacheControl = cacheControlOf(pins);
    const { hash, query } = context.reply.request.graphqlRequest ?? {};
    if (hash !== undefined && query !== undefined) this.documents.keep(hash, query);
    const plan = this.planOf(schema, document, operation);
    if (plan !== null) {
      this.parts.follow(plan, schema, context);
      return { document: plan.document };
    }
    // Mercurius keeps one compiled query for a document, whatever operation is named: a document with several must
    // not be compiled. A document that a hook hands back is executed as it is.
    return document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).length > 1
      ? { document }
      : undefined;
  };

  /** After execution: an answer that is whole may be stored, by those in between and here. */
  readonly onResolution = (execution: Executed, { reply, cacheControl }: MercuriusContext): Promise<void> => {
    const isWhole = execution.errors === undefined || execution.errors.length === 0;
    if (isWhole && cacheControl !== undefined) reply.header('cache-control', cacheControl);
    return Promise.resolve();
  };

  private read(source: string, operationName: string | undefined): ReturnType<typeof readDocument> {
    const key = `${operationName ?? ''}\n${source}`;
    const known = this.known.get(key);
    const read = known?.read ?? readDocument(source, operationName);
    if (known?.read !== read) this.known.set(key, { read: known === undefined ? null : read });
    return read;
  }

  private planOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): PartPlan | null {
    if (!this.parts.isOpen) return null;
    let plan = this.plans.get(operation);
    if (plan === undefined) {
      const live = liveNames(schema);
      this.plans.set(operation, (plan = planParts(schema, document, operation, (name) => !live.has(name))));
    }
    return plan;
  }

  private isLive(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
    let known = this.live.get(operation);
    if (known === undefined) this.live.set(operation, (known = isLive(schema, document)));
    return known;
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
