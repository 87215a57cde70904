import { type BeforeApplicationShutdown, Controller, Get, Header, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DatabaseState } from './database-state.js';
import { HEALTH_OPTIONS, type HealthOptions } from './health-options.service.js';

interface Readiness {
  /** `degraded`: it reads and does not write */
  readonly status: 'ready' | 'degraded' | 'not-ready' | 'stopping';
  /** the latest release, from which queries are answered */
  readonly release: string | null;
  /** neither `read-only` nor `down` keeps queries from being answered: they never touch the database */
  readonly database: DatabaseState;
}

@Controller('health')
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(@Inject(HEALTH_OPTIONS) private readonly options: HealthOptions) {}

  /** The process runs. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when queries can be answered, also while nothing can be written; else 503. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const release = this.release();
    const database = await this.options.databaseState();
    const reads = database === 'up' ? 'ready' : 'degraded';
    const stopping = this.stopping || this.options.isDraining?.() === true;
    const status = stopping ? 'stopping' : release === null ? 'not-ready' : reads;
    reply.status(status === reads ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { status, release, database };
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  private release(): string | null {
    try {
      return this.options.store.current().release.version;
    } catch {
      return null;
    }
  }
}
