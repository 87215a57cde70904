import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import { FileService } from '../reference/file.service.js';
import { lineagePage } from './lineage-page.js';
import { lineagesPage } from './lineages-page.js';
import { lineageFile, lineagesFile, redLinesFile } from './red-lines-file.js';
import { redLinesPage } from './red-lines-page.js';

@Controller()
export class RedLinePagesController {
  constructor(
    private readonly pages: PageService,
    private readonly files: FileService,
  ) {}

  @Get(paths('red-lines'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, redLinesPage);
  }

  @Get(paths('red-lines.csv', 'red-lines.json'))
  listFile(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.files.send(request, reply, redLinesFile);
  }

  @Get(paths('lineages'))
  lineages(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, lineagesPage);
  }

  @Get(paths('lineages.csv', 'lineages.json'))
  lineagesFile(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.files.send(request, reply, lineagesFile);
  }

  @Get(paths('lineage/:slug'))
  lineage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return isFile(request)
      ? this.files.send(request, reply, lineageFile)
      : this.pages.send(request, reply, lineagePage);
  }
}

function isFile({ url }: FastifyRequest): boolean {
  return /\.(?:csv|json)(?:\?|$)/.test(url);
}
