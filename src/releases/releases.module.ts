import { type DynamicModule, Module } from '@nestjs/common';
import { CanonicalController } from './canonical.controller.js';
import { PublishOutcomeResolver, PublishResolver, RELEASE_DESK } from './publish.resolver.js';
import { ReleaseChangesResolver } from './release-changes.resolver.js';
import type { ReleaseDesk } from './release-desk.service.js';
import { ReleasesResolver } from './releases.resolver.js';

/** What was published, and when; what two releases differ in; publishing. */
@Module({})
export class ReleasesModule {
  /** @param desk null where there is no database */
  static with(desk: ReleaseDesk | null): DynamicModule {
    return {
      module: ReleasesModule,
      controllers: [CanonicalController],
      providers: [
        ReleasesResolver,
        ReleaseChangesResolver,
        PublishResolver,
        PublishOutcomeResolver,
        { provide: RELEASE_DESK, useValue: desk },
      ],
    };
  }
}
