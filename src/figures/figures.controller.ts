import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { dayOf } from '../catalogue/dates.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { writeCitation } from '../citations/cite.service.js';
import { editionOf } from '../citations/edition.js';
import { answerRecord } from '../citations/registry-record.js';
import { csvLine } from '../exports/csv.js';
import { embedCode, oembedUrl } from './embed-code.js';
import { figureUrl, queryOf, readFileName } from './figure-address.js';
import { figurePage } from './figure-page.js';
import type { Drawing } from './figure-kind.js';
import { type FigureQuestion, readFigure } from './figure-question.js';
import type { FigureSource } from './figure-options.js';
import { etagOf, isHeld, LATEST, pageStyle, PINNED, policy, refuse } from './figure-sender.service.js';
import { FIGURES_OPTIONS, type FiguresOptions } from './figures-options.service.js';
import { fontStyle } from './fonts.service.js';
import { standaloneScene, svgFile } from './picture.js';
import { pngOf } from './png.service.js';

/** Drawn pictures that are kept, in bytes. */
const KEPT_BYTES = 32_000_000;

interface Given {
  readonly type: string;
  readonly etag: string;
  readonly body: () => string | Buffer | Promise<string | Buffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `/figures/coverage.svg` of the latest release and today, `/r/2026.11.0/figures/…` of one release. */
@Controller()
export class FiguresController {
  private readonly pictures = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ length }) => length,
  });

  constructor(@Inject(FIGURES_OPTIONS) private readonly options: FiguresOptions) {}

  @Get('figures/:file')
  async latest(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const today = dayOf(this.options.clock());
    await this.answer(file, { request, reply, cacheControl: LATEST }, () => ({
      snapshot: this.options.store.current(),
      day: today,
    }));
  }

  /** Where the address says no day, it is the one on which the release was published. */
  @Get('r/:release/figures/:file')
  async pinned(
    @Param('release') version: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(file, { request, reply, cacheControl: PINNED }, async () => {
      const snapshot = await this.options.store.at(version);
      return { snapshot, day: snapshot.release.publishedAt.slice(0, 10) };
    });
  }

  private async answer(
    file: string,
    { request, reply, cacheControl }: { request: FastifyRequest; reply: FastifyReply; cacheControl: string },
    find: () => { snapshot: Snapshot; day: string } | Promise<{ snapshot: Snapshot; day: string }>,
  ): Promise<void> {
    try {
      const { name, format } = readFileName(file);
      const { snapshot, day } = await find();
      const question = readFigure(snapshot, name, queryOf(request.url), day);
      const given = await this.given(question, snapshot, format);
      const pinned = figureUrl(this.options.publicUrl(), snapshot.release.version, question, format, question.manner);
      reply.headers({
        etag: given.etag,
        'cache-control': cacheControl,
        'cross-origin-resource-policy': 'cross-origin',
        link: `<${pinned}>; rel="cite-as"`,
        ...given.headers,
      });
      if (isHeld(request, given.etag)) {
        reply.status(304).send();
        return;
      }
      const body = await given.body();
      reply.header('content-type', given.type).send(body);
    } catch (error) {
      refuse(request, reply, error);
    }
  }

  private async given(question: FigureQuestion, snapshot: Snapshot, format: string): Promise<Given> {
    const drawing = question.draw();
    const { manner } = question;
    const source = this.source(question, snapshot);
    switch (format) {
      case 'png': {
        const scene = standaloneScene(drawing, manner, source);
        const etag = etagOf(svgFile(scene, manner.theme), 'png', String(manner.scale));
        return { type: 'image/png', etag, body: () => this.picture(etag, () => pngOf(scene, manner)) };
      }
      case 'svg': {
        const style = fontStyle();
        const body = svgFile(standaloneScene(drawing, manner, source), manner.theme, style);
        const headers = { 'content-security-policy': policy(style, "'none'") };
        return { type: 'image/svg+xml; charset=utf-8', etag: etagOf(body), body: () => body, headers };
      }
      case 'csv': {
        const [table] = drawing.tables;
        const body = table === undefined ? '' : [table.columns, ...table.rows].map(csvLine).join('');
        return { type: 'text/csv; charset=utf-8', etag: etagOf(body), body: () => body };
      }
      case 'json': {
        const { name, question: asked, asOf } = question;
        const { title, description } = drawing.scene({ theme: 'light', width: 'wide', source });
        const { tables } = drawing;
        const body = JSON.stringify({ figure: name, question: asked, asOf, title, description, source, tables });
        return { type: 'application/json; charset=utf-8', etag: etagOf(body), body: () => body };
      }
      default: {
        const body = await this.page(question, drawing, snapshot, source);
        const headers = { 'content-security-policy': policy(pageStyle(), "'none'") };
        return { type: 'text/html; charset=utf-8', etag: etagOf(body), body: () => body, headers };
      }
    }
  }

  private async picture(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.pictures.get(key);
    if (known !== undefined) return known;
    const drawn = await draw();
    this.pictures.set(key, drawn);
    return drawn;
  }

  private source(question: FigureQuestion, { release }: Snapshot): FigureSource {
    return {
      release: release.version,
      publishedOn: release.publishedAt.slice(0, 10),
      contentHash: release.contentHash,
      asOf: question.asOf,
      url: figureUrl(this.options.publicUrl(), release.version, question, 'html'),
    };
  }

  private async page(
    question: FigureQuestion,
    drawing: Drawing,
    snapshot: Snapshot,
    source: FigureSource,
  ): Promise<string> {
    const publicUrl = this.options.publicUrl();
    const { version } = snapshot.release;
    const scene = drawing.scene({ theme: 'css', width: question.manner.width, source: null, heading: false });
    const at = (format: 'svg' | 'png' | 'csv' | 'json', theme: 'light' | 'dark' | 'print' = 'light') =>
      figureUrl(publicUrl, version, question, format, { ...question.manner, theme, scale: null });
    const pinned = figureUrl(publicUrl, version, question, 'html');
    const path = `figures/${question.name}.html?${question.question.replace(/&?asOf=[^&]*$/, '')}`.replace(/\?$/, '');
    const record = answerRecord(
      { path, title: scene.title, rests: drawing.rests },
      editionOf(snapshot, question.asOf, publicUrl),
    );
    const { text } = await writeCitation([{ item: record, ids: [] }], 'apa', 'text');
    return figurePage({
      ...{ scene, drawing, source },
      citation: text,
      downloads: [
        { label: 'SVG', href: at('svg') },
        { label: 'SVG, dark', href: at('svg', 'dark') },
        { label: 'SVG, for print', href: at('svg', 'print') },
        { label: 'PNG', href: at('png') },
        { label: 'PNG, dark', href: at('png', 'dark') },
        { label: 'PNG, for print', href: at('png', 'print') },
        { label: 'Table as CSV', href: at('csv') },
        { label: 'Tables as JSON', href: at('json') },
      ],
      embedCode: embedCode(publicUrl, version, question, scene),
      discovery: { json: oembedUrl(publicUrl, pinned, 'json'), xml: oembedUrl(publicUrl, pinned, 'xml') },
      style: pageStyle(),
    });
  }
}
