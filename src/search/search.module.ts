import { Module } from '@nestjs/common';
import { SearchResolver } from './search.resolver.js';

/** Entries by their words. */
@Module({ providers: [SearchResolver] })
export class SearchModule {}
