import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import { FileService } from '../reference/file.service.js';
import { comparePage } from './compare-page.js';
import { comparisonFile } from './comparison-file.js';

@Controller()
export class DefinitionPagesController {
  constructor(
    private readonly pages: PageService,
    private readonly files: FileService,
  ) {}

  @Get(paths('definitions'))
  compare(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, comparePage);
  }

  @Get(paths('definitions.csv', 'definitions.json'))
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.files.send(request, reply, comparisonFile);
  }
}
