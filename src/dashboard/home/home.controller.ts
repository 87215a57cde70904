import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService } from '../page.service.js';
import { homePage } from './home-page.js';

@Controller()
export class HomeController {
  constructor(private readonly pages: PageService) {}

  /** That of a pinned release is a permalink, see `page-renderer.service.ts`. */
  @Get('/')
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, homePage);
  }
}
