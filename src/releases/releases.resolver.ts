import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { ReleaseInfo, SnapshotSource } from '../catalogue/snapshot.js';
import { type Connection, connectionOf, type Order } from '../graphql/connection.js';
import { PageArgs } from '../graphql/page.args.js';
import { SNAPSHOTS } from '../graphql/tokens.service.js';
import { releaseByVersion } from './release-by-version.js';
import { ReleaseArgs } from './releases.args.js';

const NEWEST_FIRST: Order<ReleaseInfo> = {
  name: 'published',
  keysOf: ({ publishedAt }) => [publishedAt],
  descending: true,
};

@Resolver()
export class ReleasesResolver {
  constructor(@Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource) {}

  @Query()
  releases(@Args() args: PageArgs): Connection<ReleaseInfo> {
    return connectionOf(this.snapshots.releases(), NEWEST_FIRST, args);
  }

  @Query()
  release(@Args() { version }: ReleaseArgs): ReleaseInfo {
    return releaseByVersion(this.snapshots.releases(), version, ['version']);
  }
}
