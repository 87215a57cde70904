import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { ENTRY_KINDS } from '../catalogue/ids.js';
import { entryById } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { ENTRY_STYLE, entryPage, errorPage } from './entry-page.js';
import { flatRecord, nameOf } from './entry-record.js';
import { PERMALINK_OPTIONS, type PermalinkOptions } from './permalink-options.service.js';

const STYLE_HASH = createHash('sha256').update(ENTRY_STYLE).digest('base64');
const PAGE_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The id of an entry is its path: `/definition/…` of the latest release, `/r/2026.11.0/definition/…` of one release. */
@Controller()
export class PermalinksController {
  constructor(@Inject(PERMALINK_OPTIONS) private readonly options: PermalinkOptions) {}

  @Get(ENTRY_KINDS.map((kind) => `${kind}/*`))
  latest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const snapshot = this.options.store.current();
    answer(request, reply, () => this.document(snapshot, pathOf(request).slice(1), ''), 'no-cache');
  }

  @Get('r/:release/*')
  async pinned(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, , version = '', ...path] = pathOf(request).split('/');
    let snapshot: Snapshot;
    try {
      snapshot = await this.options.store.at(version);
    } catch (error) {
      refuse(request, reply, error);
      return;
    }
    const cache = 'public, max-age=31536000, immutable';
    const address = path.join('/');
    answer(
      request,
      reply,
      () => this.analysis(snapshot, address, queryOf(request)) ?? this.document(snapshot, address, `/r/${version}`),
      cache,
    );
  }

  /** The answer of an analysis, where the address is that of one. */
  private analysis({ catalogue, release }: Snapshot, path: string, query: string): Document | null {
    const name = path.replace(/\.json$/, '');
    const found = this.options.answers.get(name)?.(catalogue, query);
    if (found === undefined) return null;
    const id = `${name}?${query}`;
    const pinned = `${this.options.publicUrl()}/r/${release.version}/${id}`;
    const record = flatRecord(found);
    return {
      pinned,
      json: () => JSON.stringify({ release, pinned, answer: record }),
      html: () => entryPage({ id, name, record, release, pinned, base: `/r/${release.version}` }),
    };
  }

  private document({ catalogue, release }: Snapshot, path: string, base: string): Document {
    const entry = entryById(catalogue, path.replace(/\.json$/, ''), ['path']);
    const record = flatRecord(entry);
    const pinned = `${this.options.publicUrl()}/r/${release.version}/${entry.id}`;
    return {
      pinned,
      json: () => JSON.stringify({ release, pinned, entry: record }),
      html: () => entryPage({ id: entry.id, name: nameOf(entry), record, release, pinned, base }),
    };
  }
}

interface Document {
  readonly pinned: string;
  readonly json: () => string;
  readonly html: () => string;
}

function answer(request: FastifyRequest, reply: FastifyReply, make: () => Document, cacheControl: string): void {
  try {
    const document = make();
    const isPage = wantsPage(request);
    const body = isPage ? document.html() : document.json();
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    reply.headers({ etag, 'cache-control': cacheControl, vary: 'Accept', link: `<${document.pinned}>; rel="cite-as"` });
    if (request.headers['if-none-match'] === etag) reply.status(304).send();
    else send(reply, isPage, body);
  } catch (error) {
    refuse(request, reply, error);
  }
}

/** 404 with the code and what is near, as a page or as JSON; anything else is the program's fault and goes on. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  if (!(error instanceof QuestionError)) throw error;
  const { code, message, accepted } = error;
  const isPage = wantsPage(request);
  reply.status(404).headers({ 'cache-control': 'no-store' });
  send(reply, isPage, isPage ? errorPage('Not found', message) : JSON.stringify({ code, message, accepted }));
}

function send(reply: FastifyReply, isPage: boolean, body: string): void {
  if (isPage) reply.header('content-security-policy', PAGE_CSP);
  reply.header('content-type', isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8').send(body);
}

function wantsPage(request: FastifyRequest): boolean {
  return !pathOf(request).endsWith('.json') && (request.headers.accept ?? '').includes('text/html');
}

function queryOf(request: FastifyRequest): string {
  const query = request.url.slice(request.url.indexOf('?') + 1);
  return request.url.includes('?') ? decoded(query) : '';
}

function pathOf(request: FastifyRequest): string {
  const [path = ''] = request.url.split('?', 1);
  return decoded(path);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
