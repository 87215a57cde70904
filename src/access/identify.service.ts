import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Identify } from '../graphql/subscription-server.service.js';
import type { Gate } from './gate.service.js';

/** An address of the new kind is given to a household or an office with 2^64 neighbours. */
const IPV6_SUBNET = 64;

/** What limits are kept by where nobody shows a token. */
export function addressOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  return normalizeIP(ip, IPV6_SUBNET);
}

/** The same verification for a WebSocket as for a request. */
export function identifyAt(gate: Gate): Identify {
  return async (authorization, request) => {
    const address = addressOf(request);
    const principal = await gate.open({ authorization, address, log: request.log });
    const isAnonymous = principal.kind === 'anonymous';
    return { context: { principal }, client: principal.tokenId ?? principal.id, address, isAnonymous };
  };
}
