import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { dayOf } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { editionOf } from '../citations/edition.js';
import { queryOf } from '../figures/figure-address.js';
import { etagOf, isHeld, LATEST, PINNED, policy, refuse } from '../figures/figure-sender.service.js';
import { readReport, REPORT_FORMATS, type ReportFormat } from './report-question.js';
import { REPORTS_OPTIONS, type ReportsOptions } from './reports-options.service.js';
import { CONTENT_TYPES, reportStyle, writeReport } from './write-report.service.js';

/** Written reports that are kept, in bytes. */
const KEPT_BYTES = 32_000_000;

/** `/reports/scenario/biological-weapons.docx` of the latest release, `/r/2026.11.0/reports/…` of one release. */
@Controller()
export class ReportsController {
  private readonly written = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ length }) => length,
  });
  /** what is being written: who asks meanwhile waits for the same */
  private readonly writing = new Map<string, Promise<Buffer>>();

  constructor(@Inject(REPORTS_OPTIONS) private readonly options: ReportsOptions) {}

  @Get('reports/:kind/:file')
  async latest(
    @Param('kind') kind: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = dayOf(this.options.clock());
    const asked = { kind, file, request, reply, cacheControl: LATEST };
    await this.answer(asked, () => ({ snapshot: this.options.store.current(), day: today }));
  }

  /** Where the address says no day, it is the one on which the release was published. */
  @Get('r/:release/reports/:kind/:file')
  async pinned(
    @Param('release') version: string,
    @Param('kind') kind: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer({ kind, file, request, reply, cacheControl: PINNED }, async () => {
      const snapshot = await this.options.store.at(version);
      return { snapshot, day: snapshot.release.publishedAt.slice(0, 10) };
    });
  }

  private async answer(
    { kind, file, request, reply, cacheControl }: Asked,
    find: () => Found | Promise<Found>,
  ): Promise<void> {
    try {
      const { slug, format } = readFile(file);
      const { snapshot, day } = await find();
      const question = readReport(snapshot.catalogue, { kind, slug, query: queryOf(request.url) }, day);
      const edition = editionOf(snapshot, question.asOf, this.options.publicUrl());
      const path = `reports/${question.kind}/${question.slug}.${format}?${question.question}`;
      const key = `${edition.release} ${path}`;
      const body = await this.once(key, () => writeReport(snapshot.catalogue, question, edition, format));
      const etag = etagOf(body.toString('base64'));
      reply.headers({
        etag,
        'cache-control': cacheControl,
        link: `<${this.options.publicUrl()}/r/${edition.release}/${path}>; rel="cite-as"`,
        ...(format === 'html' && { 'content-security-policy': policy(reportStyle(), "'none'") }),
        ...(format === 'docx' && { 'content-disposition': `attachment; filename="${question.slug}.docx"` }),
      });
      if (isHeld(request, etag)) reply.status(304).send();
      else reply.header('content-type', CONTENT_TYPES[format]).send(body);
    } catch (error) {
      refuse(request, reply, error);
    }
  }

  private async once(key: string, write: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.written.get(key) ?? this.writing.get(key);
    if (known !== undefined) return known;
    const body = write().finally(() => this.writing.delete(key));
    this.writing.set(key, body);
    this.written.set(key, await body);
    return body;
  }
}

interface Asked {
  readonly kind: string;
  readonly file: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly cacheControl: string;
}

interface Found {
  readonly snapshot: Snapshot;
  readonly day: string;
}

/** @throws QuestionError BAD_ARGUMENT for an ending that is none of ours */
function readFile(file: string): { readonly slug: string; readonly format: ReportFormat } {
  const dot = file.lastIndexOf('.');
  if (dot < 0) return { slug: file, format: 'html' };
  const ending = file.slice(dot + 1);
  const format = REPORT_FORMATS.find((one) => one === ending);
  if (format !== undefined) return { slug: file.slice(0, dot), format };
  const accepted = REPORT_FORMATS.map((one) => `.${one}`);
  throw new QuestionError('BAD_ARGUMENT', `A report is not given as "${ending}".`, ['path'], accepted);
}
