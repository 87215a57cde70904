import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessFailure } from '../../access/access-failure.js';
import { isDatabaseAway } from '../../database/database-away.js';
import { DASHBOARD_OPTIONS, type DashboardOptions } from '../dashboard-options.service.js';
import type { Page, View } from '../page.js';
import { PageService } from '../page.service.js';
import { databaseAway, notEditable, notFromHere, refusedPage } from './editing-troubles.js';
import { EditingSession } from './editing-session.service.js';
import { isSentFromHere } from './sent-from-here.js';
import { sentFields } from './sent-fields.js';
import type { EditingAnswer, Visit } from './visit.js';

type MakeAnswer = (visit: Visit) => Promise<EditingAnswer>;

const header = (value: string | readonly string[] | undefined) => (typeof value === 'string' ? value : undefined);

/** Sends the pages of editing: who asks is verified, forms of other sites are refused, and nothing is kept by caches. */
@Injectable()
export class EditingPages {
  constructor(
    private readonly pages: PageService,
    private readonly session: EditingSession,
    @Inject(DASHBOARD_OPTIONS) private readonly options: DashboardOptions,
  ) {}

  /** Never rejects, as `PageService.send`. */
  async send(request: FastifyRequest, reply: FastifyReply, make: MakeAnswer): Promise<void> {
    // With `no-referrer` browsers say `Origin: null` of our own forms too (Fetch standard, "append a request Origin header").
    reply.header('referrer-policy', 'same-origin');
    await this.pages.send(request, reply, async (view) => {
      const answer = await this.answer(request, reply, view, make);
      return 'redirect' in answer ? answer : { ...answer, isPrivate: true };
    });
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    view: View,
    make: MakeAnswer,
  ): Promise<EditingAnswer> {
    const { desk } = this.options.editing;
    if (desk === null) return notEditable();
    if (request.method === 'POST' && !this.isOurs(request)) return notFromHere();
    const fields = sentFields(request.body);
    try {
      const { principal, notice } = await this.session.known(request, reply);
      return await make({ view, desk, principal, notice, fields });
    } catch (error) {
      return troublePage(error, request, reply);
    }
  }

  private isOurs({ headers }: FastifyRequest): boolean {
    const said = {
      host: headers.host,
      origin: header(headers.origin),
      fetchSite: header(headers['sec-fetch-site']),
    };
    return isSentFromHere(said, this.options.publicUrl());
  }
}

/** What is to be expected has a page; the rest is a fault, which `PageService` logs and tells. */
function troublePage(error: unknown, request: FastifyRequest, reply: FastifyReply): Page {
  if (error instanceof AccessFailure) {
    const seconds = error.extensions['retryAfterSeconds'];
    if (typeof seconds === 'number') reply.header('retry-after', String(seconds));
    return refusedPage(error);
  }
  if (!isDatabaseAway(error)) throw error;
  reply.header('retry-after', '5');
  return databaseAway(request.method === 'POST');
}
