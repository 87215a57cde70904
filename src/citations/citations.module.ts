import { Module } from '@nestjs/common';
import { CitationsResolver, EntryCitationResolver, SourceCitationResolver } from './citations.resolver.js';
import { CoverageCitationResolver } from './coverage-citation.resolver.js';

/** How the registry and what it rests on are cited. */
@Module({
  providers: [CitationsResolver, EntryCitationResolver, SourceCitationResolver, CoverageCitationResolver],
})
export class CitationsModule {}
