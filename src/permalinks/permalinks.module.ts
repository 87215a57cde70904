import { type DynamicModule, Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { PERMALINK_OPTIONS, type PermalinkOptions } from './permalink-options.service.js';
import { PermalinksController } from './permalinks.controller.js';

@Module({})
export class PermalinksModule {
  static with(options: PermalinkOptions): DynamicModule {
    return {
      module: PermalinksModule,
      imports: [AnswersModule],
      controllers: [PermalinksController],
      providers: [{ provide: PERMALINK_OPTIONS, useValue: options }],
    };
  }
}
