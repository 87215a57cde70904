import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageService, paths } from '../page.service.js';
import { appliesPage } from './applies-page.js';
import type { FormFields } from './system-form.js';

/** The form is sent in a body that nothing keeps; an address holds the answers only where somebody asked for that. */
@Controller()
export class AppliesController {
  constructor(private readonly pages: PageService) {}

  @Get(paths('what-applies'))
  linked(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, (view) => appliesPage(view, { fields: [...view.query], by: 'link' }));
  }

  @Post(paths('what-applies'))
  asked(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.pages.send(request, reply, (view) => appliesPage(view, { fields: fieldsOf(body), by: 'form' }));
  }
}

/** Fields of a form, each with its values: a name that comes again holds a list. */
function fieldsOf(body: unknown): FormFields {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().map((one) => [name, typeof one === 'string' ? one : ''] as const),
  );
}
