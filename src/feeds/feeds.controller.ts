import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CalendarDate, dayOf } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import { etagOf, isHeld, pathOf, refuse } from '../exports/http-answers.service.js';
import { calendarText } from './calendar.js';
import { datesToCome, inOrder } from './dates-to-come.js';
import { feedItems, feedPage } from './feed.js';
import { allFeedLinks } from './feed-links.js';
import { feedScope, SCOPE_KINDS } from './feed-scope.js';
import { FEED_FORMATS, type FeedFormat, feedText, MEDIA_TYPES } from './feed-texts.js';
import { FEEDS_OPTIONS, type FeedsOptions } from './feeds-options.service.js';
import { reviewsDue } from './reviews-due.js';
import { ReleaseChanges } from './release-changes.service.js';

/** Readers of feeds come back often: a quarter of an hour is fresh enough for dates. */
const CACHE = 'public, max-age=900';

/** `/feeds/{all|regime/…|scenario/…|lineage/…}.{atom|json}` and `/calendar….ics`, of the latest release, as of today. */
@Controller()
export class FeedsController {
  constructor(
    @Inject(FEEDS_OPTIONS) private readonly options: FeedsOptions,
    private readonly changes: ReleaseChanges,
  ) {}

  @Get('feeds')
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const base = this.options.publicUrl();
    const { catalogue } = this.options.store.current();
    const links = allFeedLinks(catalogue).map(({ rel: _rel, href, ...link }) => ({ ...link, url: `${base}${href}` }));
    answer(request, reply, `${JSON.stringify({ feeds: links })}\n`, 'application/json; charset=utf-8');
  }

  @Get('feeds/*')
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { store, publicUrl } = this.options;
    await orRefuse(request, reply, async () => {
      const [path, format] = named(pathOf(request).slice('/feeds/'.length));
      const { catalogue, release } = store.current();
      const scope = feedScope(catalogue, path);
      const releases = scope.releases ? await this.changes.items() : [];
      const items = feedItems(catalogue, scope, this.today(), releases);
      const feed = feedPage(scope, items, pageOf(request.query), release.publishedAt);
      answer(request, reply, feedText(feed, format, publicUrl()), MEDIA_TYPES[format]);
    });
  }

  @Get(['calendar.ics', 'calendar/*'])
  async calendar(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { store, publicUrl } = this.options;
    await orRefuse(request, reply, () => {
      const { catalogue, release } = store.current();
      const { title, interventions, assessments } = feedScope(catalogue, calendarPath(pathOf(request)));
      const today = this.today();
      const dates = inOrder([...datesToCome(interventions, today), ...reviewsDue(assessments, today)]);
      const text = calendarText({ title, dates, release, base: publicUrl() });
      reply.header('content-disposition', 'inline; filename="red-lines.ics"');
      answer(request, reply, text, 'text/calendar; charset=utf-8');
    });
  }

  private today(): CalendarDate {
    return dayOf(this.options.clock());
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, body: string, type: string): void {
  const etag = etagOf(body);
  reply.headers({ etag, 'cache-control': CACHE });
  if (isHeld(request, etag)) reply.status(304).send();
  else reply.header('content-type', type).send(body);
}

async function orRefuse(request: FastifyRequest, reply: FastifyReply, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    refuse(request, reply, error, error instanceof QuestionError && error.path[0] === 'query' ? 400 : 404);
  }
}

/** @throws QuestionError BAD_ARGUMENT with the formats */
function named(address: string): readonly [path: string, format: FeedFormat] {
  const dot = address.lastIndexOf('.');
  const ending = dot < 0 ? '' : address.slice(dot + 1);
  const format = FEED_FORMATS.find((known) => known === ending);
  if (format !== undefined) return [address.slice(0, dot), format];
  throw new QuestionError('BAD_ARGUMENT', `There is no feed in the format "${ending}".`, ['format'], FEED_FORMATS);
}

/** @throws QuestionError BAD_ARGUMENT with the calendars that there are */
function calendarPath(path: string): string {
  if (path === '/calendar.ics') return 'all';
  const found = /^\/calendar\/((?:regime|scenario)\/[^/]+)\.ics$/u.exec(path)?.[1];
  if (found !== undefined) return found;
  const accepted = ['calendar.ics', ...SCOPE_KINDS.slice(0, 2).map((kind) => `calendar/${kind}/{slug}.ics`)];
  throw new QuestionError('BAD_ARGUMENT', `There is no calendar "${path}".`, ['calendar'], accepted);
}

function pageOf(query: unknown): string {
  const page: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'page') : undefined;
  return page === undefined ? '1' : typeof page === 'string' ? page : '';
}
