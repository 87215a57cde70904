import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayScrape, type ScrapePolicy } from './may-scrape.js';
import { Metrics } from './metrics.service.js';

/** Injection token: who may read, a `ScrapePolicy`. */
export const SCRAPE_POLICY = Symbol('scrapePolicy');

@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(SCRAPE_POLICY) private readonly policy: ScrapePolicy,
  ) {}

  @Get()
  async read(@Req() { raw, headers, log }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'no-store');
    if (!mayScrape(this.policy, { address: raw.socket.remoteAddress, headers })) {
      await refuse(reply, this.policy.token !== undefined);
      return;
    }
    try {
      const text = await this.metrics.text();
      await reply.type(this.metrics.registry.contentType).send(text);
    } catch (error) {
      log.error({ err: error }, 'Metrics could not be written');
      await reply.code(500).send({ statusCode: 500, code: 'INTERNAL', message: 'Metrics could not be written.' });
    }
  }
}

async function refuse(reply: FastifyReply, byToken: boolean): Promise<void> {
  const [status, code] = byToken ? ([401, 'UNAUTHENTICATED'] as const) : ([403, 'FORBIDDEN'] as const);
  if (byToken) reply.header('www-authenticate', 'Bearer realm="metrics"');
  const message = byToken
    ? 'Metrics are read with the token of METRICS_TOKEN: Authorization: Bearer ….'
    : 'Metrics are read on the machine of the service, or from elsewhere with a token: set METRICS_TOKEN.';
  await reply.code(status).send({ statusCode: status, code, message });
}
