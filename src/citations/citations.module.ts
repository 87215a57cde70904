import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { CitationsResolver, EntryCitationResolver, SourceCitationResolver } from './citations.resolver.js';
import { CoverageCitationResolver } from './coverage-citation.resolver.js';

/** How the registry and what it rests on are cited. */
@Module({
  imports: [AnswersModule],
  providers: [CitationsResolver, EntryCitationResolver, SourceCitationResolver, CoverageCitationResolver],
})
export class CitationsModule {}
