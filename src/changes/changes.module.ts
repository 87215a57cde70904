import { Module } from '@nestjs/common';
import { ChangesResolver, RedLineLineageResolver } from './changes.resolver.js';

/** What changed between versions of a text, and what became of its red lines. */
@Module({ providers: [ChangesResolver, RedLineLineageResolver] })
export class ChangesModule {}
