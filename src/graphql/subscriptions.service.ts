import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { dayOf } from '../catalogue/dates.js';
import type { Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import { mapEvents } from './event-queue.js';
import type { Pins } from './in-context.js';
import type { ReadContext } from './read-context.js';
import { readSubscription, type SubscriptionRequest } from './read-subscription.js';
import { type Clock, CLOCK, PUBLIC_URL, SNAPSHOTS } from './tokens.service.js';

/** What is executed, and how the context of an event is made. */
export interface PreparedSubscription extends ExecutionArgs {
  readonly renew: () => ReadContext;
}

/** Opens subscriptions: the limits of every operation, then each event answered from the release of its moment. */
@Injectable()
export class Subscriptions {
  constructor(
    @Inject(GraphQLSchemaHost) private readonly host: GraphQLSchemaHost,
    @Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  get schema(): GraphQLSchema {
    return this.host.schema;
  }

  /**
   * @param more what the context holds besides, such as who asks
   * @throws GraphQLError, AggregateError of several, QuestionError UNKNOWN_RELEASE
   */
  async prepare(request: SubscriptionRequest, more: object): Promise<PreparedSubscription> {
    const { args, pins } = readSubscription(this.schema, request);
    const pinned = pins.release === null ? null : await this.snapshots.at(pins.release);
    const renew = () => this.context(pins, pinned, more);
    return { ...args, contextValue: renew(), renew };
  }

  private context(pins: Pins, pinned: Snapshot | null, more: object): ReadContext {
    return {
      snapshot: pinned ?? this.snapshots.current(),
      asOf: pins.asOf ?? dayOf(this.clock()),
      publicUrl: this.publicUrl(),
      ...more,
    };
  }
}

/** As graphql-js subscribes, but each event has a context of its own, and a wait for one can be ended. */
export async function subscribeTo(
  args: PreparedSubscription,
): Promise<AsyncIterableIterator<ExecutionResult, undefined> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  return mapEvents(source, (event) => execute({ ...args, rootValue: event, contextValue: args.renew() }));
}
