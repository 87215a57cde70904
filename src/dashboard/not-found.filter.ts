import { type ArgumentsHost, Catch, NotFoundException } from '@nestjs/common';
import { BaseExceptionFilter, HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NOT_FOUND } from './error-pages.js';
import { PageService } from './page.service.js';

/** An address that nobody serves: a page for people, JSON for programs as before. */
@Catch(NotFoundException)
export class NotFoundFilter extends BaseExceptionFilter<NotFoundException> {
  constructor(
    private readonly pages: PageService,
    { httpAdapter }: HttpAdapterHost,
  ) {
    super(httpAdapter);
  }

  override catch(error: NotFoundException, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const wantsPage = host.getType() === 'http' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage) this.pages.sendTrouble(request, reply, NOT_FOUND);
    else super.catch(error, host);
  }
}
