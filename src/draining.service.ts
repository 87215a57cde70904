import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Whoever watches over the service is told by the answer, not kept from it. */
const HEALTH = '/health/';

/**
 * A request may say in `X-When-Stopping: 503` that whoever passes it on sends it to another instance when this one
 * answers 503. A proxy that cannot ask for the health of an instance learns so that this one is about to go.
 */
const HEADER = 'x-when-stopping';

/** Whether an instance was told to stop and goes on for those in front of it to notice. */
export class Draining {
  private begun = false;

  begin(): void {
    this.begun = true;
  }

  has(): boolean {
    return this.begun;
  }
}

/**
 * While draining every answer closes its connection, so that the next request comes over a new one, which another
 * instance may take; and what can be asked elsewhere is refused before anything is done for it.
 */
export function installDraining(fastify: FastifyInstance, draining: Draining): void {
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (!draining.has()) {
      done();
      return;
    }
    reply.header('connection', 'close');
    if (request.headers[HEADER] !== '503' || request.url.startsWith(HEALTH)) {
      done();
      return;
    }
    reply.code(503).header('retry-after', '1').header('cache-control', 'no-store');
    reply.send({ statusCode: 503, code: 'STOPPING', message: 'This instance is about to stop: ask another one.' });
  });
}
