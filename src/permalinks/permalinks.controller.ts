import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../catalogue/dates.js';
import { Answers } from '../answers/answers.service.js';
import { ENTRY_KINDS } from '../catalogue/ids.js';
import { readAddress } from './address.js';
import { findShown } from './find-shown.service.js';
import { PERMALINK_OPTIONS, type PermalinkOptions } from './permalink-options.service.js';
import { LATEST, PINNED, Responder } from './responder.service.js';
import { Retirements } from './retirements.service.js';

/** The id of an entry is its path: `/definition/…` of the latest release, `/r/2026.11.0/definition/…` of one release. */
@Controller()
export class PermalinksController {
  private readonly retirements: Retirements;
  private readonly responder: Responder;

  constructor(
    @Inject(PERMALINK_OPTIONS) private readonly options: PermalinkOptions,
    private readonly answers: Answers,
  ) {
    this.retirements = new Retirements(options.store, options.tombstones, options.clock);
    this.responder = new Responder(options);
  }

  @Get([...ENTRY_KINDS, 'release'].map((kind) => `${kind}/*`))
  async latest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = readAddress(request.url);
    const snapshot = this.options.store.current();
    await this.responder.respond({ request, reply, address, base: '', cacheControl: LATEST }, async () => {
      // A release has one address only.
      if (address.path.startsWith('release/')) return { to: address.path.replace('release/', '/r/') };
      return findShown(
        { snapshot, address, path: address.path, base: '', day: this.today() },
        this.options,
        this.answers,
        this.retirements,
      );
    });
  }

  /** The same of the latest release, told where that is today. */
  @Get(['r/latest', 'r/latest/*'])
  async newest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = readAddress(request.url);
    const { version } = this.options.store.current().release;
    const base = `/r/${version}`;
    await this.responder.respond({ request, reply, address, base, cacheControl: 'no-cache' }, async () => {
      const snapshot = await this.options.store.at(version);
      const path = address.path.split('/').slice(2).join('/');
      const asked = await this.answers.read(snapshot, path, address.pairs, this.today());
      const question = asked?.question ?? address.query;
      return { to: `${base}${path === '' ? '' : `/${path}`}`, question, status: 302 as const };
    });
  }

  @Get(['r/:release', 'r/:release/*'])
  async pinned(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = readAddress(request.url);
    const [, version = '', ...rest] = address.path.split('/');
    const base = `/r/${version}`;
    await this.responder.respond({ request, reply, address, base, cacheControl: PINNED }, async () => {
      const snapshot = await this.options.store.at(version);
      const day = snapshot.release.publishedAt.slice(0, 10);
      const where = { snapshot, address, path: rest.join('/').replace(/\/$/, ''), base, day };
      return findShown(where, this.options, this.answers, this.retirements);
    });
  }

  private today(): string {
    return dayOf(this.options.clock());
  }
}
