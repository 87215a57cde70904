import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/coverage.module.js';
import { Answers } from './answers.service.js';
import * as permalinks from './permalinks.resolver.js';

/** Every answer of an analysis under an address of its own. */
@Module({ imports: [CoverageModule], providers: [Answers, ...Object.values(permalinks)], exports: [Answers] })
export class AnswersModule {}
