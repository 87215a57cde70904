import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService } from '../page.service.js';
import { matrixPage } from './matrix-page.js';

@Controller()
export class CoveragePagesController {
  constructor(private readonly pages: PageService) {}

  @Get('coverage')
  matrix(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, matrixPage);
  }
}
