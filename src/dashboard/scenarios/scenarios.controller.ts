import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import { scenarioListPage } from './scenario-list-page.js';

/** The page of one scenario stands under its permalink, see `page-renderer.service.ts`. */
@Controller()
export class ScenariosController {
  constructor(private readonly pages: PageService) {}

  @Get(paths('scenarios'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, scenarioListPage);
  }
}
