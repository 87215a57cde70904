import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ENTRY_KINDS, type EntryKind } from '../catalogue/ids.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { ReleaseInfo, Snapshot } from '../catalogue/snapshot.js';
import { byteChunks } from './byte-chunks.service.js';
import { byteRange } from './byte-range.js';
import { editionOf } from './edition.js';
import { type ExportedCatalogue, type ExportFile, exportFiles } from './export-files.js';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_WORDS } from './export-formats.js';
import { exportPage } from './export-page.js';
import { EXPORTS_OPTIONS, type ExportsOptions } from './exports-options.service.js';
import { etagOf, FOR_EVER, isHeld, PAGE_CSP, pathOf, refuse } from './http-answers.service.js';
import { MadeFiles } from './made-files.service.js';

/** The files of a release: `/r/2026.11.0/exports/…`; `/exports/…` leads to those of the latest. */
@Controller()
export class ExportsController {
  constructor(
    @Inject(EXPORTS_OPTIONS) private readonly options: ExportsOptions,
    private readonly made: MadeFiles,
  ) {}

  @Get(['exports', 'exports/*'])
  latest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { release } = this.options.store.current();
    reply.header('cache-control', 'no-cache').redirect(`/r/${release.version}${request.url}`, 302);
  }

  @Get(['r/:release/exports', 'r/:release/exports/*'])
  async pinned(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, , version = '', , ...rest] = pathOf(request).split('/');
    const path = rest.join('/');
    try {
      const snapshot = await this.options.store.at(version);
      if (path === '' || path === 'index.json') this.index(snapshot.release, request, reply, path !== '');
      else await this.file(snapshot, path, request, reply);
    } catch (error) {
      refuse(request, reply, error, error instanceof QuestionError && error.path[0] === 'query' ? 400 : 404);
    }
  }

  private index(release: ReleaseInfo, request: FastifyRequest, reply: FastifyReply, asJson: boolean): void {
    const files = listed(request.query);
    const base = `/r/${release.version}/exports`;
    const isPage = !asJson && (request.headers.accept ?? '').includes('text/html');
    const address = this.options.publicUrl();
    const body = isPage ? exportPage(release, files, base) : indexJson(release, files, `${address}${base}`);
    const etag = etagOf(body);
    // A later version of the program may write more formats of the same release.
    reply.headers({ etag, 'cache-control': 'public, max-age=3600', vary: 'Accept' });
    if (isHeld(request, etag)) {
      reply.status(304).send();
      return;
    }
    if (isPage) reply.header('content-security-policy', PAGE_CSP);
    reply.header('content-type', isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8').send(body);
  }

  private async file(
    { catalogue, release }: Snapshot,
    path: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const file = exportFile(path);
    const exported = { catalogue, edition: editionOf(release, this.options.publicUrl()) };
    const { bytes, hash } = await this.made.digest(file, exported);
    const etag = `"${hash}"`;
    const name = `redlines-${release.version}-${path.slice(path.lastIndexOf('/') + 1)}`;
    reply.headers({
      etag,
      'cache-control': FOR_EVER,
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'repr-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
      'accept-ranges': file.made === 'text' ? 'none' : 'bytes',
    });
    if (isHeld(request, etag)) reply.removeHeader('content-type').status(304).send();
    else if (file.made === 'text') reply.header('content-length', bytes).send(textBody(file, exported, request));
    else await this.sendMade(file, exported, bytes, request, reply);
  }

  private async sendMade(
    file: ExportFile,
    exported: ExportedCatalogue,
    bytes: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const asked = request.headers['if-range'] === undefined ? request.headers.range : undefined;
    const range = byteRange(asked, bytes);
    if (range === 'none') {
      reply
        .status(416)
        .headers({ 'content-range': `bytes */${String(bytes)}`, 'cache-control': 'no-store' })
        .send();
      return;
    }
    const { start, end } = range === 'all' ? { start: 0, end: bytes - 1 } : range;
    if (range !== 'all') {
      reply.status(206).header('content-range', `bytes ${String(start)}-${String(end)}/${String(bytes)}`);
    }
    reply.header('content-length', end - start + 1);
    if (request.method === 'HEAD') {
      reply.send();
      return;
    }
    const handle = await this.made.open(file, exported);
    // The stream closes the handle, also when the client goes away half-way.
    reply.send(handle.createReadStream({ start, end }));
  }
}

/** Nothing is made for a HEAD request. */
function textBody(
  file: ExportFile & { made: 'text' },
  exported: ExportedCatalogue,
  { method }: FastifyRequest,
): Readable {
  return Readable.from(byteChunks(method === 'HEAD' ? [] : file.text(exported)), { objectMode: false });
}

/** @throws QuestionError BAD_ARGUMENT with the files that there are, or those near to it */
function exportFile(path: string): ExportFile {
  const files = exportFiles();
  const found = files.find((file) => file.path === path);
  if (found !== undefined) return found;
  const paths = files.map((file) => file.path);
  const near = nearest(path, paths);
  const message = `There is no export "${path}".`;
  throw new QuestionError('BAD_ARGUMENT', message, ['file'], near.length > 0 ? near : paths);
}

/** The files of the formats and kinds that a query asks for: `?format=csv&kind=claim`. */
function listed(query: unknown): readonly ExportFile[] {
  const formats = given(query, 'format', EXPORT_FORMATS);
  const kinds: readonly EntryKind[] = given(query, 'kind', ENTRY_KINDS);
  return exportFiles(kinds.length === 0 ? undefined : kinds).filter(
    (file) => formats.length === 0 || file.formats.some((format: ExportFormat) => formats.includes(format)),
  );
}

function given<T extends string>(query: unknown, name: string, accepted: readonly T[]): readonly T[] {
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
  const asked = [value].flat().flatMap((one: unknown) => (typeof one === 'string' ? one.split(',') : []));
  return asked.map((one) => {
    const found = accepted.find((known) => known === one);
    if (found !== undefined) return found;
    throw new QuestionError('BAD_ARGUMENT', `${name} is "${one}".`, ['query', name], accepted);
  });
}

function indexJson(release: ReleaseInfo, files: readonly ExportFile[], base: string): string {
  return JSON.stringify({
    release,
    licence: 'CC-BY-4.0',
    formats: FORMAT_WORDS,
    files: files.map(({ path, formats, mediaType, description }) => ({
      ...{ path, url: `${base}/${path}`, formats, mediaType, description },
    })),
  });
}
