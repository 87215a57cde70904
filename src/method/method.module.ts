import { Module } from '@nestjs/common';
import { MethodResolver } from './method.resolver.js';

/** What terms mean and how judgements are made. */
@Module({ providers: [MethodResolver] })
export class MethodModule {}
