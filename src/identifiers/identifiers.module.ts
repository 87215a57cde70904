import { Module } from '@nestjs/common';
import {
  DefinitionIdentifiersResolver,
  IdentifiersResolver,
  InterventionIdentifiersResolver,
  ProvisionIdentifiersResolver,
  RedLineIdentifiersResolver,
  RegimeIdentifiersResolver,
  SourceIdentifiersResolver,
} from './identifiers.resolver.js';

/** What others call the entries, and how to find them by it. */
@Module({
  providers: [
    IdentifiersResolver,
    RegimeIdentifiersResolver,
    InterventionIdentifiersResolver,
    SourceIdentifiersResolver,
    ProvisionIdentifiersResolver,
    DefinitionIdentifiersResolver,
    RedLineIdentifiersResolver,
  ],
})
export class IdentifiersModule {}
