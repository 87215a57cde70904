import { Module } from '@nestjs/common';
import { ReleaseChangesResolver } from './release-changes.resolver.js';
import { ReleasesResolver } from './releases.resolver.js';

/** What was published, and when. */
@Module({ providers: [ReleasesResolver, ReleaseChangesResolver] })
export class ReleasesModule {}
