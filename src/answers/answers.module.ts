import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/coverage.module.js';
import { Answers } from './answers.service.js';

/** Every answer of an analysis under an address of its own. */
@Module({ imports: [CoverageModule], providers: [Answers], exports: [Answers] })
export class AnswersModule {}
