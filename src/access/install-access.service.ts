import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_STATUS, AccessFailure } from './access-failure.js';
import type { Authenticator } from './authenticator.service.js';
import { ANONYMOUS, type Principal } from './principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** who asks, verified before any handler runs */
    principal: Principal;
  }
}

export interface AccessParts {
  readonly authenticator: Authenticator;
}

/** Every request knows who asks, or is refused, before anything else is done for it. */
export function installAccess(fastify: FastifyInstance, { authenticator }: AccessParts): void {
  fastify.decorateRequest('principal', null as unknown as Principal);
  fastify.addHook('onRequest', async (request, reply) => {
    request.principal = ANONYMOUS;
    try {
      request.principal = await authenticator.identify(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof AccessFailure)) throw error;
      return await refuseRequest(request, reply, error);
    }
    return undefined;
  });
}

/** On the route of GraphQL as an error of GraphQL, elsewhere as plain JSON with the same code. */
async function refuseRequest(request: FastifyRequest, reply: FastifyReply, failure: AccessFailure): Promise<unknown> {
  const status = ACCESS_STATUS[failure.code];
  if (failure.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer error="invalid_token"');
  const seconds = failure.extensions['retryAfterSeconds'];
  if (typeof seconds === 'number') reply.header('retry-after', String(seconds));
  if (request.routeOptions.url === '/graphql') throw failure;
  return await reply.code(status).send({ statusCode: status, code: failure.code, message: failure.message });
}
