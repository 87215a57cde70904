import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QuestionError } from '../../catalogue/question-error.js';
import { DASHBOARD_OPTIONS, type DashboardOptions } from '../dashboard-options.service.js';
import { PageService, paths } from '../page.service.js';
import { releasePage, releasesPage } from './releases-page.js';

@Controller()
export class ReleasePagesController {
  constructor(
    private readonly pages: PageService,
    @Inject(DASHBOARD_OPTIONS) private readonly options: DashboardOptions,
  ) {}

  @Get(paths('releases'))
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, releasesPage);
  }

  @Get(paths('releases/:version'))
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('version') version: string): Promise<void> {
    return this.pages.send(request, reply, async (view) => {
      const { store } = this.options;
      const place = view.releases.findIndex((release) => release.version === version);
      if (place < 0) {
        const accepted = view.releases.map((release) => `releases/${release.version}`).slice(0, 5);
        throw new QuestionError(
          'UNKNOWN_RELEASE',
          `There is no release "${version.slice(0, 40)}".`,
          ['path'],
          accepted,
        );
      }
      const earlier = view.releases[place + 1];
      return releasePage(view, await store.at(version), earlier === undefined ? null : await store.at(earlier.version));
    });
  }
}
