import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService } from '../page.service.js';
import { askedAddress } from './asked-address.js';

/** Takes what forms send and leads to the address that says the same in its shortest form. */
@Controller('ask')
export class AskController {
  constructor(private readonly pages: PageService) {}

  @Get('*')
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, ({ path, query }) => ({ redirect: askedAddress(path, query) }));
  }
}
