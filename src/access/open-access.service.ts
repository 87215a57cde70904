import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { AccessOptions } from './access-options.js';
import { Authenticator } from './authenticator.service.js';
import { installAccess } from './install-access.service.js';
import { KnownTokens } from './known-tokens.service.js';
import type { TokenRecords } from './token-record.js';

export interface OpenAccess extends AccessOptions {
  readonly clock: () => Date;
  readonly logger: Logger;
}

const NO_TOKENS: TokenRecords = {
  find: () => Promise.resolve(null),
  add: () => Promise.reject(new Error('No tokens are kept here.')),
  list: () => Promise.resolve([]),
  revoke: () => Promise.resolve(null),
  used: () => Promise.resolve(),
};

/** Set up who is let in. */
export function openAccess(fastify: FastifyInstance, { tokens = NO_TOKENS, clock, logger }: OpenAccess): void {
  const onFailure = (error: unknown) =>
    logger.warn({ reason: error instanceof Error ? error.message : String(error) }, 'Tokens cannot be looked up');
  const known = new KnownTokens(tokens, { onFailure });
  installAccess(fastify, { authenticator: new Authenticator({ tokens: known, clock }) });
  fastify.addHook('onClose', async () => known.settle());
}
