import { Module } from '@nestjs/common';
import { CompareResolver } from './compare.resolver.js';
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
    CompareResolver,
    AllOfResolver,
    AnyOfResolver,
    NotResolver,
    ComparisonResolver,
    JudgementLeafResolver,
  ],
})
export class DefinitionsModule {}
