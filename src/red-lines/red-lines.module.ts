import { Module } from '@nestjs/common';
import { RedLinesResolver } from './red-lines.resolver.js';

/** Red lines and their anatomy. */
@Module({ providers: [RedLinesResolver] })
export class RedLinesModule {}
