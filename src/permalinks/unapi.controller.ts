import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../answers/answers.service.js';
import { readAddress } from './address.js';
import { FORMATS } from './formats.js';
import { PERMALINK_OPTIONS, type PermalinkOptions } from './permalink-options.service.js';
import { UNAPI_PATH } from './responder.service.js';

/** By the names that programs know them by, the best first. */
const UNAPI_FORMATS = { ris: FORMATS.ris, bibtex: FORMATS.bib, csljson: FORMATS.csl } as const;

/**
 * unAPI 1.0: reference managers find the ids on a page, ask which formats there are, and take one. An id is a
 * permalink, or an entry's id.
 */
@Controller()
export class UnapiController {
  constructor(
    @Inject(PERMALINK_OPTIONS) private readonly options: PermalinkOptions,
    private readonly answers: Answers,
  ) {}

  @Get(UNAPI_PATH.slice(1))
  async unapi(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { pairs } = readAddress(request.url);
    const [id, format] = [pairs.get('id'), pairs.get('format')];
    reply.headers({ 'cache-control': 'no-cache' });
    if (id === undefined) {
      sendFormats(reply.status(200));
      return;
    }
    const local = id.replace(`${this.options.publicUrl()}/`, '');
    if (!(await this.exists(local))) {
      refuse(reply, 404, 'UNKNOWN_ENTRY', `There is nothing under "${id}".`, []);
      return;
    }
    if (format === undefined) {
      sendFormats(reply.status(300), id);
      return;
    }
    const found = Object.entries(UNAPI_FORMATS).find(([name]) => name === format);
    if (found === undefined) {
      refuse(reply, 406, 'UNKNOWN_FORMAT', `There is no format "${format}".`, Object.keys(UNAPI_FORMATS));
      return;
    }
    const { path, query } = readAddress(`/${local}`);
    const location = `/${encodeURI(path)}${found[1].suffix}${query === '' ? '' : `?${query}`}`;
    reply.status(302).headers({ location }).send();
  }

  /** Whether an address leads anywhere; that an answer can be given is left to who gives it. */
  private async exists(local: string): Promise<boolean> {
    const { path } = readAddress(`/${local}`);
    const [first, version = '', ...rest] = path.split('/');
    const { store } = this.options;
    if (first !== 'r') return store.current().catalogue.byId.has(path);
    if (!store.releases().some((release) => release.version === version)) return false;
    const inside = rest.join('/');
    if (inside === '' || inside.startsWith('gap/') || this.answers.names.includes(inside)) return true;
    return (await store.at(version)).catalogue.byId.has(inside);
  }
}

function sendFormats(reply: FastifyReply, id?: string): void {
  const formats = Object.entries(UNAPI_FORMATS).map(
    ([name, { type }]) => `  <format name="${name}" type="${type}"/>\n`,
  );
  const of = id === undefined ? '' : ` id="${escape(id)}"`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<formats${of}>\n${formats.join('')}</formats>\n`;
  reply.header('content-type', 'application/xml; charset=utf-8').send(body);
}

function refuse(reply: FastifyReply, status: number, code: string, message: string, accepted: readonly string[]): void {
  const said = accepted.length === 0 ? '' : `accepted: ${accepted.join(', ')}\n`;
  reply.status(status).header('content-type', 'text/plain; charset=utf-8').send(`${code}: ${message}\n${said}`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
