import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { AccessContext } from '../access/access-context.js';
import { Requires } from '../access/requires.decorator.js';
import { PublishArgs } from './publish.args.js';
import type { PublishOutcome } from './publish-outcome.js';
import { ReleaseDesk } from './release-desk.service.js';

/** Injection token: who publishes, a `ReleaseDesk`; null where there is no database. */
export const RELEASE_DESK = Symbol('releaseDesk');

@Resolver()
export class PublishResolver {
  constructor(@Inject(RELEASE_DESK) private readonly desk: ReleaseDesk | null) {}

  @Mutation()
  @Requires('release.publish')
  async publishRelease(
    @Args() { version, notes }: PublishArgs,
    @Context() { principal }: AccessContext,
  ): Promise<PublishOutcome> {
    if (this.desk === null) {
      const extensions = { code: 'DATABASE_UNAVAILABLE', retryAfterSeconds: 60 };
      throw new GraphQLError('This instance has no database: it answers questions only.', { extensions });
    }
    return await this.desk.publish({ version: version ?? null, notes: notes ?? '', by: principal.id });
  }
}

@Resolver('PublishOutcome')
export class PublishOutcomeResolver {
  @ResolveField()
  __resolveType({ outcome }: PublishOutcome): string {
    return outcome;
  }
}
