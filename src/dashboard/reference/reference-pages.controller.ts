import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import type { Page, View } from '../page.js';
import { aboutPage } from './about-page.js';
import { ApiAnswers } from './api-answers.service.js';
import { apiPage } from './api-page.js';
import { FileService } from './file.service.js';
import { authoritiesPage, conceptsPage, layersPage, regimesPage } from './list-pages.js';
import type { ListFile } from './list-file.js';
import { methodPage } from './method-page.js';
import { authoritiesFile, conceptsFile, layersFile, regimesFile, sourcesFile } from './reference-files.js';
import { sourcesPage } from './sources-page.js';

const LISTS: Readonly<
  Record<string, { readonly page: (view: View) => Page; readonly file: (view: View) => ListFile }>
> = {
  authorities: { page: authoritiesPage, file: authoritiesFile },
  concepts: { page: conceptsPage, file: conceptsFile },
  layers: { page: layersPage, file: layersFile },
  regimes: { page: regimesPage, file: regimesFile },
  sources: { page: sourcesPage, file: sourcesFile },
};
const NAMES = Object.keys(LISTS);

/** Lists of what is looked up, and what is said of the registry itself. */
@Controller()
export class ReferencePagesController {
  constructor(
    private readonly pages: PageService,
    private readonly files: FileService,
    private readonly answers: ApiAnswers,
  ) {}

  @Get(paths(...NAMES))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, (view) => listOf(view).page(view));
  }

  @Get(paths(...NAMES.flatMap((name) => [`${name}.csv`, `${name}.json`])))
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.files.send(request, reply, (view) => listOf(view).file(view));
  }

  @Get(paths('method'))
  method(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, methodPage);
  }

  @Get(paths('api'))
  api(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, async (view) => apiPage(view, await this.answers.of(view)));
  }

  @Get(paths('about'))
  about(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, aboutPage);
  }
}

function listOf({ path }: View): (typeof LISTS)[string] {
  const found = LISTS[path.slice(1)];
  if (found === undefined) throw new TypeError(`no list has the path ${path}`);
  return found;
}
