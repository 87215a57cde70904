import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AccessContext } from '../../access/access-context.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Entry } from '../../catalogue/entries.js';
import { type Connection, connectionOf, type Order } from '../../graphql/connection.js';
import type { ReadContext } from '../../graphql/read-context.js';
import { Editing } from '../editing.service.js';
import type { LiveEditorial } from '../live-editorial.service.js';
import type { Contest, ContestPosition, ContestResolution } from './contest.js';
import { readContests } from './contest-table.service.js';
import { ContestsArgs } from './contests.args.js';
import { type ContestOutcome, Contests } from './contests.service.js';

/** Injection token: what is live beside a release, a `LiveEditorial`; null where there is no database. */
export const LIVE_EDITORIAL = Symbol('liveEditorial');

const NEWEST_FIRST: Order<Contest> = { name: 'number', keysOf: ({ number }) => [number], descending: true };

@Resolver('Contest')
export class ContestsResolver {
  constructor(
    private readonly editing: Editing,
    private readonly desk: Contests,
    @Inject(LIVE_EDITORIAL) private readonly live: LiveEditorial | null,
  ) {}

  @Query()
  async contests(@Args() { open, claim, ...page }: ContestsArgs): Promise<Connection<Contest>> {
    const question = { open: open ?? undefined, claim: claim ?? undefined };
    return connectionOf(await readContests(this.editing.reader(), question), NEWEST_FIRST, page);
  }

  @Mutation()
  @Requires('claim.contest')
  async contestClaim(
    @Args('claim') claim: string,
    @Args('reason') reason: string,
    @Args('position') position: ContestPosition | null | undefined,
    @Context() { principal }: AccessContext,
  ): Promise<ContestOutcome> {
    const outcome = await this.desk.open(principal, { claim, reason, position: position ?? null });
    // Whoever did it finds it here at once; others hear of it in a moment.
    await this.live?.refresh();
    return outcome;
  }

  @Mutation()
  @Requires('claim.resolve-contest')
  async resolveContest(
    @Args('id') id: string,
    @Args('outcome') outcome: ContestResolution,
    @Args('resolution') resolution: string,
    @Context() { principal }: AccessContext,
  ): Promise<ContestOutcome> {
    const resolved = await this.desk.resolve(principal, id, { outcome, resolution });
    await this.live?.refresh();
    return resolved;
  }

  @ResolveField()
  claim(@Parent() { claimId }: Contest, @Context() { snapshot }: ReadContext): Entry | null {
    return snapshot.catalogue.byId.get(claimId) ?? null;
  }
}

@Resolver('ContestOutcome')
export class ContestOutcomeResolver {
  @ResolveField()
  __resolveType(outcome: ContestOutcome): string {
    return '__typename' in outcome ? outcome.__typename : 'Contest';
  }
}

/** What is live about a claim, from memory. */
@Resolver('CoverageClaim')
export class ContestedClaimResolver {
  constructor(@Inject(LIVE_EDITORIAL) private readonly live: LiveEditorial | null) {}

  @ResolveField()
  contested(@Parent() { id }: { readonly id: string }): boolean | null {
    const contests = this.live?.contestsOf(id) ?? null;
    return contests === null ? null : contests.length > 0;
  }

  @ResolveField()
  contests(@Parent() { id }: { readonly id: string }): readonly Contest[] | null {
    return this.live?.contestsOf(id) ?? null;
  }
}
