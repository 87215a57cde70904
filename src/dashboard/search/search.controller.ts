import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { indexInTurns } from '../../search/warm-search.service.js';
import type { View } from '../page.js';
import { PageService, paths } from '../page.service.js';
import { searchPage } from './search-page.js';
import { suggestions } from './suggestions.js';

@Controller()
export class SearchPagesController {
  constructor(private readonly pages: PageService) {}

  @Get(paths('search'))
  search(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, whenIndexed(searchPage));
  }

  /** What the search box shows below itself while somebody types. */
  @Get(paths('search/suggestions'))
  suggest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, whenIndexed(suggestions));
  }
}

/** A page that searches: others are answered while the index is made. */
function whenIndexed<Answer>(make: (view: View) => Answer): (view: View) => Promise<Answer> {
  return async (view) => {
    await indexInTurns(view.snapshot.catalogue);
    return make(view);
  };
}
