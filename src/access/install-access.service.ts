import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { ACCESS_STATUS, AccessFailure } from './access-failure.js';
import { noteCode, type OnFailure } from '../graphql/request-notes.service.js';
import { isForWebSocket } from '../graphql/upgrades.service.js';
import { tooMany } from './gate.service.js';
import { addressOf } from './identify.service.js';
import type { Access } from './open-access.service.js';
import { ANONYMOUS, type Principal } from './principal.js';
import { FREE_SLOT, type Slot } from './slots.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** who asks, verified before any handler runs */
    principal: Principal;
  }
}

/** Whoever watches over the service must not be kept from it. */
const FREE = /^\/(health\/|metrics(\?|$))/;

/** Every request knows who asks, or is refused, before anything else is done for it. */
export function installAccess(fastify: FastifyInstance, access: Access, onFailure?: OnFailure): void {
  const { gate } = access;
  const keep = limits(fastify, access);
  const wait = turns(access);
  fastify.decorateRequest('principal', null as unknown as Principal);
  void fastify.register(rateLimit, { global: false });
  fastify.addHook('onRequest', (request, reply, done) => {
    request.principal = ANONYMOUS;
    const isNobody = request.headers.authorization === undefined;
    if (FREE.test(request.url) || (isNobody && access.perAddress === 0 && entersAtOnce(access, request, reply))) done();
    else letIn(request, reply).then((refused) => refused === undefined && done(), done);
  });
  /** Resolves with the refusal, where one was sent. */
  const letIn = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const address = addressOf(request);
    try {
      const { authorization } = request.headers;
      request.principal = await gate.open({ authorization, address, log: request.log });
      await keep(request);
      await wait(request, reply);
    } catch (error) {
      if (!(error instanceof AccessFailure)) throw error;
      return await refuseRequest(request, reply, error, onFailure);
    }
    return undefined;
  };
  fastify.addHook('onClose', async () => access.known.settle());
}

/** Whoever shows a token has a limit of their own; all others share that of their address. */
function limits(
  fastify: FastifyInstance,
  { perAddress, perToken }: Access,
): (request: FastifyRequest) => Promise<void> {
  let limiter: ReturnType<FastifyInstance['createRateLimit']> | undefined;
  return async (request) => {
    const max = request.principal.kind === 'anonymous' ? perAddress : perToken;
    if (max === 0) return;
    limiter ??= fastify.createRateLimit({
      keyGenerator: clientOf,
      timeWindow: 60_000,
      max: ({ principal }: FastifyRequest) => (principal.kind === 'anonymous' ? perAddress : perToken),
    });
    const found = await limiter(request);
    if (found.isAllowed || !found.isExceeded) return;
    const [limit, whose] =
      request.principal.kind === 'anonymous'
        ? (['requestsPerAddress', 'from this address'] as const)
        : (['requestsPerToken', 'with this token'] as const);
    throw tooMany(limit, `Too many requests came ${whose}: at most ${String(max)} a minute.`, found.ttl);
  };
}

function clientOf({ principal, ip }: FastifyRequest): string {
  return principal.kind === 'anonymous' ? addressOf({ ip }) : `${principal.kind} ${principal.tokenId ?? principal.id}`;
}

/** Made for each who asks, in seconds rather than milliseconds. */
const LONG = /^\/(?:r\/[^/]*\/)?(?:exports|reports|figures)\//u;

/** Whether there is room for one more of this client, without any waiting; then it is taken. */
function entersAtOnce({ slots }: Access, request: FastifyRequest, reply: FastifyReply): boolean {
  if (isForWebSocket(request.raw)) return true;
  const client = clientOf(request);
  if (LONG.test(request.url) || !slots.hasRoom(client)) return false;
  hold(request, reply, slots.take(client));
  return true;
}

/** What is held for the requests of a connection. */
const held = new WeakMap<Socket, Set<Slot>>();

/**
 * Give the place back when all is handed to the network, or nobody is there any more. Of requests that were sent without
 * waiting for the answer before them, Node says nothing when their connection closes: so the connection is watched too.
 */
function hold({ raw: { socket } }: FastifyRequest, reply: FastifyReply, slot: Slot | null): void {
  if (slot === FREE_SLOT || slot === null) return;
  let ofSocket = held.get(socket);
  if (ofSocket === undefined) {
    const all = (ofSocket = new Set<Slot>());
    held.set(socket, all);
    socket.once('close', () => {
      for (const one of all) one.release();
    });
  }
  const slots = ofSocket.add(slot);
  const giveBack = (): void => {
    slot.release();
    slots.delete(slot);
  };
  reply.raw.once('finish', giveBack).once('close', giveBack);
}

/** Waits until there is room for one more of this client; a WebSocket has limits of its own. */
function turns({ slots, longSlots }: Access): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    if (isForWebSocket(request.raw)) return;
    const client = clientOf(request);
    for (const kept of LONG.test(request.url) ? [longSlots, slots] : [slots]) {
      const slot = kept.take(client);
      if (slot === null) throw tooManyAtOnce();
      hold(request, reply, slot);
      if (slot.ready !== null) await slot.ready;
    }
  };
}

function tooManyAtOnce(): AccessFailure {
  const message = 'Too many requests of yours wait for an answer already.';
  return new AccessFailure('TOO_MANY_CONCURRENT', message, { retryAfterSeconds: 1 });
}

/** On the route of GraphQL as an error of GraphQL, elsewhere as plain JSON with the same code. */
async function refuseRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  failure: AccessFailure,
  onFailure: OnFailure | undefined,
): Promise<unknown> {
  const status = ACCESS_STATUS[failure.code];
  if (failure.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer error="invalid_token"');
  const seconds = failure.extensions['retryAfterSeconds'];
  if (typeof seconds === 'number') reply.header('retry-after', String(seconds));
  // There it is told where all errors of answers are.
  if (request.routeOptions.url === '/graphql') throw failure;
  noteCode(request, failure.code);
  onFailure?.(failure.extensions);
  return await reply.code(status).send({ statusCode: status, code: failure.code, message: failure.message });
}
