import { type DynamicModule, Module } from '@nestjs/common';
import type { ScrapePolicy } from './may-scrape.js';
import { MetricsController, SCRAPE_POLICY } from './metrics.controller.js';
import { Metrics } from './metrics.service.js';

export interface MetricsModuleOptions {
  readonly metrics: Metrics;
  readonly policy: ScrapePolicy;
}

/** What the service tells of itself to those who watch over it. */
@Module({})
export class MetricsModule {
  static with({ metrics, policy }: MetricsModuleOptions): DynamicModule {
    return {
      module: MetricsModule,
      controllers: [MetricsController],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: SCRAPE_POLICY, useValue: policy },
      ],
    };
  }
}
