import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Whoever watches over the service is told by the answer, not kept from it. */
const HEALTH = '/health/';

/**
 * `X-When-Stopping: 502` is the word of a proxy that it sends the request to another instance when this one answers with
 * that status. A proxy that cannot ask for the health of an instance learns so that this one is about to go.
 */
const HEADER = 'x-when-stopping';
const STATUSES: ReadonlySet<unknown> = new Set(['421', '502', '503']);

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
    const status = request.headers[HEADER];
    if (!STATUSES.has(status) || request.url.startsWith(HEALTH)) {
      done();
      return;
    }
    reply.code(Number(status)).header('retry-after', '1').header('cache-control', 'no-store');
    reply.send({
      statusCode: Number(status),
      code: 'STOPPING',
      message: 'This instance is about to stop: ask another one.',
    });
  });
}
