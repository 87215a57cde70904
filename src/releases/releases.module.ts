import { Module } from '@nestjs/common';
import { CanonicalController } from './canonical.controller.js';
import { ReleaseChangesResolver } from './release-changes.resolver.js';
import { ReleasesResolver } from './releases.resolver.js';

/** What was published, and when. */
@Module({ controllers: [CanonicalController], providers: [ReleasesResolver, ReleaseChangesResolver] })
export class ReleasesModule {}
