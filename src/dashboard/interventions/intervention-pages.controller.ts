import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import { FileService } from '../reference/file.service.js';
import { interventionsFile } from './interventions-file.js';
import { interventionsPage } from './interventions-page.js';

@Controller()
export class InterventionPagesController {
  constructor(
    private readonly pages: PageService,
    private readonly files: FileService,
  ) {}

  @Get(paths('interventions'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, interventionsPage);
  }

  @Get(paths('interventions.csv', 'interventions.json'))
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.files.send(request, reply, interventionsFile);
  }
}
