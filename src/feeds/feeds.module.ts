import { type DynamicModule, Module } from '@nestjs/common';
import { FEEDS_OPTIONS, type FeedsOptions } from './feeds-options.service.js';
import { FeedsController } from './feeds.controller.js';
import { ReleaseChanges } from './release-changes.service.js';

@Module({})
export class FeedsModule {
  static with(options: FeedsOptions): DynamicModule {
    return {
      module: FeedsModule,
      controllers: [FeedsController],
      providers: [{ provide: FEEDS_OPTIONS, useValue: options }, ReleaseChanges],
    };
  }
}
