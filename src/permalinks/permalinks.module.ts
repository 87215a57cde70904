import { type DynamicModule, Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { PERMALINK_OPTIONS, type PermalinkOptions } from './permalink-options.service.js';
import { IdentifierController } from './identifier.controller.js';
import { PermalinksController } from './permalinks.controller.js';
import { UnapiController } from './unapi.controller.js';

@Module({})
export class PermalinksModule {
  static with(options: PermalinkOptions): DynamicModule {
    return {
      module: PermalinksModule,
      imports: [AnswersModule],
      controllers: [PermalinksController, IdentifierController, UnapiController],
      providers: [{ provide: PERMALINK_OPTIONS, useValue: options }],
    };
  }
}
