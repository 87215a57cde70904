import { type DynamicModule, Module } from '@nestjs/common';
import { EmbedController } from './embed.controller.js';
import { FiguresController } from './figures.controller.js';
import { FIGURES_OPTIONS, type FiguresOptions } from './figures-options.service.js';

/** Answers as pictures with a table beside them, under addresses of their own. */
@Module({})
export class FiguresModule {
  static with(options: FiguresOptions): DynamicModule {
    return {
      module: FiguresModule,
      controllers: [FiguresController, EmbedController],
      providers: [{ provide: FIGURES_OPTIONS, useValue: options }],
    };
  }
}
