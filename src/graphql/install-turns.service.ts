import type { FastifyInstance } from 'fastify';
import type { Turns } from './turns.js';

/** Whoever watches over the service does not wait; questions of GraphQL wait where it is known that nobody asked before. */
const AT_ONCE = /^\/(?:health\/|metrics$|graphql$)/u;

/**
 * What has to be made begins in a turn: many such requests that come together are begun a few at a time, and answers that
 * are there already go out in between. To be called after what gives those.
 */
export function installTurns(fastify: FastifyInstance, turns: Pick<Turns, 'wait'>): void {
  fastify.addHook('preHandler', (request, _, done) => {
    if (AT_ONCE.test(request.routeOptions.url ?? '')) done();
    else void turns.wait().then(() => done());
  });
}
