import { Module } from '@nestjs/common';
import { CoverageResolver } from './coverage.resolver.js';

/** How scenarios stand at layers, and where the holes are. */
@Module({ providers: [CoverageResolver] })
export class CoverageModule {}
