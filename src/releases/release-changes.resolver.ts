import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { QuestionError } from '../catalogue/question-error.js';
import type { ReleaseInfo, Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import { type Connection, connectionOf, type Order } from '../graphql/connection.js';
import type { ReadContext } from '../graphql/read-context.js';
import { SNAPSHOTS } from '../graphql/tokens.service.js';
import { type ReleaseChange, releaseChanges, type ReleaseChangeKind } from './release-changes.js';
import { EntryChangesArgs, ReleaseChangesArgs } from './release-changes.args.js';

const AS_LISTED: Order<ReleaseChange> = { name: 'release-change', keysOf: ({ position }) => [position] };

interface Answer {
  readonly from: ReleaseInfo;
  readonly to: ReleaseInfo;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly reordered: readonly string[];
  readonly all: readonly ReleaseChange[];
}

@Resolver('ReleaseChanges')
export class ReleaseChangesResolver {
  constructor(@Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource) {}

  @Query()
  async releaseChanges(@Args() args: ReleaseChangesArgs, @Context() context: ReadContext): Promise<Answer> {
    const from = await this.at(args.from, 'from');
    const to = args.to == null ? context.snapshot : await this.at(args.to, 'to');
    const { changes, reordered } = releaseChanges(from.catalogue, to.catalogue);
    const count = (kind: ReleaseChangeKind) => changes.filter(({ change }) => change === kind).length;
    const counts = { added: count('added'), removed: count('removed'), changed: count('changed') };
    return { from: from.release, to: to.release, ...counts, reordered, all: changes };
  }

  @ResolveField()
  entries(@Parent() { all }: Answer, @Args() args: EntryChangesArgs): Connection<ReleaseChange> {
    const { kinds, changes, ...page } = args;
    const wanted = all.filter(
      ({ kind, change }) =>
        (kinds == null || (kind !== null && kinds.includes(kind))) && (changes == null || changes.includes(change)),
    );
    return connectionOf(wanted, AS_LISTED, page);
  }

  private async at(version: string, argument: string): Promise<Snapshot> {
    try {
      return await this.snapshots.at(version);
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      throw new QuestionError(error.code, error.message, [argument], error.accepted);
    }
  }
}
