import { Module } from '@nestjs/common';
import { ReleasesResolver } from './releases.resolver.js';

/** What was published, and when. */
@Module({ providers: [ReleasesResolver] })
export class ReleasesModule {}
