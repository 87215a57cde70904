import { Module } from '@nestjs/common';
import { RedLinesResolver } from './red-lines.resolver.js';

/** Red lines, their anatomy and their lineage. */
@Module({ providers: [RedLinesResolver] })
export class RedLinesModule {}
