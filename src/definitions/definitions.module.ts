import { Module } from '@nestjs/common';
import { ConceptsResolver } from './concepts.resolver.js';
import {
  AllOfResolver,
  AnyOfResolver,
  ComparisonResolver,
  JudgementLeafResolver,
  NotResolver,
} from './criteria.resolver.js';
import { DefinitionsResolver } from './definitions.resolver.js';

/** Operational definitions, their criteria and the concepts that they define. */
@Module({
  providers: [
    DefinitionsResolver,
    ConceptsResolver,
    AllOfResolver,
    AnyOfResolver,
    NotResolver,
    ComparisonResolver,
    JudgementLeafResolver,
  ],
})
export class DefinitionsModule {}
