import { Inject } from '@nestjs/common';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { ReleaseInfo, SnapshotSource } from '../catalogue/snapshot.js';
import { CatalogueChangedArgs } from './catalogue-changed.args.js';
import type { EventQueue } from './event-queue.js';
import { Events } from './events.service.js';
import { SNAPSHOTS } from './tokens.service.js';

/** Where releases are told of: the event is the `ReleaseInfo`. */
export const RELEASES_TOPIC = 'release';

@Resolver()
export class CatalogueChangedResolver {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource,
  ) {}

  @Subscription('catalogueChanged', { resolve: (release: ReleaseInfo) => release })
  catalogueChanged(@Args() { since }: CatalogueChangedArgs): EventQueue<unknown> {
    const queue = this.events.follow(RELEASES_TOPIC);
    const { release } = this.snapshots.current();
    if (since != null && since !== release.version) queue.push(release);
    return queue;
  }
}
