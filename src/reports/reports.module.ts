import { type DynamicModule, Module } from '@nestjs/common';
import { REPORTS_OPTIONS, type ReportsOptions } from './reports-options.service.js';
import { ReportsController } from './reports.controller.js';

/** Answers as documents: summary, figures, tables, footnotes, bibliography. */
@Module({})
export class ReportsModule {
  static with(options: ReportsOptions): DynamicModule {
    return {
      module: ReportsModule,
      controllers: [ReportsController],
      providers: [{ provide: REPORTS_OPTIONS, useValue: options }],
    };
  }
}
