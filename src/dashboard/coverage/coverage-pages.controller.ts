import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import { cellPage } from './cell-page.js';
import { comparePage } from './compare-page.js';
import { matrixPage } from './matrix-page.js';

@Controller()
export class CoveragePagesController {
  constructor(private readonly pages: PageService) {}

  /** The matrix of a pinned release is the permalink of an answer, see `page-renderer.service.ts`. */
  @Get('coverage')
  matrix(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, matrixPage);
  }

  @Get(paths('coverage/compare'))
  compare(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, async (view) =>
      comparePage(view, {
        from: await this.pages.releaseIn(view, 'from.release'),
        to: await this.pages.releaseIn(view, 'to.release'),
      }),
    );
  }

  @Get(paths('coverage/:scenario/:layer'))
  cell(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, cellPage);
  }
}
