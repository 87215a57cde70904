import { type DynamicModule, Module } from '@nestjs/common';
import { EXPORTS_OPTIONS, type ExportsOptions } from './exports-options.service.js';
import { ExportsController } from './exports.controller.js';
import { MadeFiles } from './made-files.service.js';

@Module({})
export class ExportsModule {
  static with(options: ExportsOptions): DynamicModule {
    return {
      module: ExportsModule,
      controllers: [ExportsController],
      providers: [{ provide: EXPORTS_OPTIONS, useValue: options }, MadeFiles],
    };
  }
}
