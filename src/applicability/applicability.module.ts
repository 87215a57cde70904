import { Module } from '@nestjs/common';
import { ApplicabilityResolver, MissingFactResolver } from './applicability.resolver.js';

/** What applies to a system. */
@Module({ providers: [ApplicabilityResolver, MissingFactResolver] })
export class ApplicabilityModule {}
