import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.service.js';

/** Every request is counted where it ends, whatever became of it. Before the routes are there. */
export function installMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === '/graphql') {
      const { operation = null, codes } = request.notes ?? {};
      const isRefused = operation === null && codes !== undefined;
      // A page, or the answer to a browser that asks whether it may ask.
      if (operation !== null || isRefused) metrics.operation(operation, reply.elapsedTime);
    }
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.request(request.method, request.routeOptions.url, reply.statusCode, reply.elapsedTime);
    done();
  });
}
