import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IDENTIFIER_SCHEMES } from '../catalogue/identifier-schemes.js';
import { byIdentifier } from '../identifiers/by-identifier.js';
import { readAddress } from './address.js';
import { AddressError } from './address-error.js';
import { PERMALINK_OPTIONS, type PermalinkOptions } from './permalink-options.service.js';
import { Responder } from './responder.service.js';

/** `/id/celex/32024R1689` leads to what is known by it here. */
@Controller()
export class IdentifierController {
  private readonly responder: Responder;

  constructor(@Inject(PERMALINK_OPTIONS) private readonly options: PermalinkOptions) {
    this.responder = new Responder(options);
  }

  @Get(['id', 'id/*'])
  async lead(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readAddress(request.url);
    // Identifiers have dots of their own: what is no suffix of ours belongs to them.
    const address = { ...read, path: read.path + (read.unknownSuffix ?? ''), unknownSuffix: undefined };
    await this.responder.respond({ request, reply, address, base: '', cacheControl: 'no-cache' }, async () => {
      const [, scheme = '', ...value] = address.path.split('/');
      if (scheme === '' || value.length === 0) {
        throw new AddressError('BAD_ARGUMENT', 'An identifier is /id/<scheme>/<value>.', IDENTIFIER_SCHEMES);
      }
      const { catalogue } = this.options.store.current();
      const [entry] = byIdentifier(catalogue, scheme, value.join('/'));
      if (entry === undefined) throw new Error('unreachable: byIdentifier finds or throws');
      return Promise.resolve({ to: `/${entry.id}`, status: 302 as const });
    });
  }
}
