import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import { whatIfPage } from './what-if-page.js';

@Controller()
export class WhatIfController {
  constructor(private readonly pages: PageService) {}

  @Get(paths('what-if'))
  whatIf(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, whatIfPage);
  }
}
