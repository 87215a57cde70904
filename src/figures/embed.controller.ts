import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { REGISTRY_NAME } from '../citations/edition.js';
import { embedCode, embedHeight } from './embed-code.js';
import { embedPage } from './figure-page.js';
import { figureUrl, queryOf } from './figure-address.js';
import { type FigureQuestion, readFigure } from './figure-question.js';
import { PIXELS, type WidthClass } from './figure-options.js';
import { etagOf, isHeld, LATEST, pageStyle, PINNED, policy, refuse } from './figure-sender.service.js';
import { FIGURES_OPTIONS, type FiguresOptions } from './figures-options.service.js';
import { type OembedAnswer, oembedTarget, oembedXml } from './oembed.js';

const CACHE_SECONDS = 3600;

/** Figures in other people's pages: the frame, and how to find it. Nothing else of the registry may be framed. */
@Controller()
export class EmbedController {
  constructor(@Inject(FIGURES_OPTIONS) private readonly options: FiguresOptions) {}

  @Get('embed/:name')
  latest(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.frame(name, null, request, reply);
  }

  @Get('embed/r/:release/:name')
  pinned(
    @Param('name') name: string,
    @Param('release') release: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.frame(name, release, request, reply);
  }

  @Get('oembed')
  async oembed(
    @Query('url') url: unknown,
    @Query('format') format: unknown,
    @Query('maxwidth') maxWidth: unknown,
    @Query('maxheight') maxHeight: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      if (typeof url !== 'string') throw new QuestionError('BAD_ARGUMENT', 'Say which url.', ['url'], ['url=…']);
      const form = format ?? 'json';
      if (form !== 'json' && form !== 'xml') {
        const accepted = ['json', 'xml'];
        const message = `oEmbed is not given as "${String(format)}".`;
        // The specification has a status of its own for this.
        reply.status(501).send({ code: 'BAD_ARGUMENT', message, accepted });
        return;
      }
      const answer = await this.about(url, {
        width: pixels('maxwidth', maxWidth),
        height: pixels('maxheight', maxHeight),
      });
      reply.headers({
        'cache-control': `public, max-age=${CACHE_SECONDS}`,
        'content-type': form === 'xml' ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8',
      });
      reply.send(form === 'xml' ? oembedXml(answer) : JSON.stringify(answer));
    } catch (error) {
      refuse(request, reply, error);
    }
  }

  private async frame(
    name: string,
    release: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    try {
      const { question, snapshot } = await this.find({ name, release, query: queryOf(request.url) });
      const drawing = question.draw();
      const { version, publishedAt, contentHash } = snapshot.release;
      const href = figureUrl(this.options.publicUrl(), version, question, 'html');
      const publishedOn = publishedAt.slice(0, 10);
      const source = { release: version, publishedOn, contentHash, asOf: question.asOf, url: href };
      const scene = drawing.scene({ theme: 'css', width: question.manner.width, source });
      const style = pageStyle();
      const body = embedPage({ scene, drawing, style, href });
      const etag = etagOf(body);
      reply.headers({
        etag,
        'cache-control': release === null ? LATEST : PINNED,
        'content-security-policy': policy(style, '*'),
        'cross-origin-resource-policy': 'cross-origin',
      });
      reply.removeHeader('x-frame-options');
      if (isHeld(request, etag)) reply.status(304).send();
      else reply.header('content-type', 'text/html; charset=utf-8').send(body);
    } catch (error) {
      refuse(request, reply, error);
    }
  }

  private async find(target: {
    readonly name: string;
    readonly release: string | null;
    readonly query: ReadonlyMap<string, string>;
  }): Promise<{ question: FigureQuestion; snapshot: Snapshot }> {
    const { store, clock } = this.options;
    const { name, release, query } = target;
    const snapshot = release === null ? store.current() : await store.at(release);
    const day = release === null ? clock().toISOString() : snapshot.release.publishedAt;
    return { question: readFigure(snapshot, name, query, day.slice(0, 10)), snapshot };
  }

  private async about(
    url: string,
    most: { readonly width: number | null; readonly height: number | null },
  ): Promise<OembedAnswer> {
    const publicUrl = this.options.publicUrl();
    const { question: asked, snapshot } = await this.find(oembedTarget(url, publicUrl));
    const width = widthWithin(most.width, asked.manner.width);
    const question = { ...asked, manner: { ...asked.manner, width } };
    const scene = question.draw().scene({ theme: 'light', width, source: null });
    const frameWidth = Math.min(scene.width, most.width ?? scene.width);
    const height = embedHeight(scene, frameWidth);
    const { version } = snapshot.release;
    return {
      version: '1.0',
      type: 'rich',
      title: scene.title,
      provider_name: REGISTRY_NAME,
      provider_url: publicUrl,
      cache_age: CACHE_SECONDS,
      width: frameWidth,
      // A frame that is too low scrolls.
      height: Math.min(height, most.height ?? height),
      html: embedCode(publicUrl, version, question, scene, frameWidth),
      thumbnail_url: figureUrl(publicUrl, version, question, 'png', { ...question.manner, scale: 1 }),
      thumbnail_width: scene.width,
      thumbnail_height: scene.height,
    };
  }
}

/** @throws QuestionError BAD_ARGUMENT where it is no number of pixels */
function pixels(key: string, given: unknown): number | null {
  if (given === undefined) return null;
  if (typeof given === 'string' && /^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw new QuestionError('BAD_ARGUMENT', `${key} must be a number of pixels.`, [key], [`${key}=600`]);
}

/** The widest drawing that needs no shrinking to be read. */
function widthWithin(most: number | null, asked: WidthClass): WidthClass {
  if (most === null || most >= PIXELS[asked]) return asked;
  return most >= PIXELS.medium ? 'medium' : 'narrow';
}
