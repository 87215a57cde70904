import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { dayOf } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import { TooBusy } from '../coverage/too-busy.js';
import { ReleaseError } from '../releases/release-error.js';
import type { Address } from './address.js';
import { AddressError } from './address-error.js';
import { contentType, type FormatName, FORMATS, SUFFIXES } from './formats.js';
import { LICENCE, linkHeader, representationsOf, signposts } from './links.js';
import { negotiate, preferred } from './negotiate.service.js';
import type { PageInput } from './pages.js';
import type { PermalinkOptions } from './permalink-options.service.js';
import { writeProblem } from './problem.js';
import { addressOf, pinnedBase, type Redirect, type Shown } from './shown.js';

/** A day's answers may be a minute old; a cache may show them for a quarter of an hour while it asks again. */
export const LATEST = 'public, max-age=60, stale-while-revalidate=900';
/** What is pinned never changes. */
export const PINNED = 'public, max-age=31536000, immutable';

/** A reference manager's program asks by this; see `unapi.controller.ts`. */
export const UNAPI_PATH = '/unapi';

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly address: Address;
  /** what the addresses of entries begin with: empty, or `/r/<release>` */
  readonly base: string;
  readonly cacheControl: string;
}

/** Gives what is shown in the form asked for, with all headers; or says why not, in that form too. */
export class Responder {
  constructor(private readonly options: PermalinkOptions) {}

  async respond(exchange: Exchange, find: () => Promise<Shown | Redirect>): Promise<void> {
    const { address, request } = exchange;
    try {
      if (address.unknownSuffix !== undefined) {
        const what = `Nothing is given as "${address.unknownSuffix}".`;
        throw new AddressError('UNKNOWN_FORMAT', what, SUFFIXES);
      }
      const format = address.format ?? negotiate(request.headers.accept);
      const found = await find();
      if ('to' in found) redirect(exchange, found);
      else await this.give(exchange, found, format);
    } catch (error) {
      await this.refuse(exchange, errorOf(error));
    }
  }

  private async give(exchange: Exchange, shown: Shown, format: FormatName): Promise<void> {
    const { request, reply, address, base, cacheControl } = exchange;
    // An answer has one address: a question in other words is led to it.
    if (base !== '' && shown.question !== '' && !sameQuestion(address, shown)) {
      redirect(exchange, { to: `${base}/${shown.path}`, question: questionOf(address, shown), status: 308 });
      return;
    }
    const publicUrl = this.options.publicUrl();
    const body = format === 'html' ? await this.page(shown, base) : await shown.write(format, address);
    const etag = etagOf(shown, body);
    reply.headers({
      etag,
      'cache-control': storageOf(shown, cacheControl),
      link: linkHeader(signposts(shown, base, format, publicUrl)),
      ...(address.format === undefined && {
        vary: 'Accept',
        ...(format !== 'html' && { 'content-location': addressOf(shown, base, FORMATS[format].suffix) }),
      }),
    });
    if (matches(request.headers['if-none-match'], etag)) {
      reply.status(304).send();
      return;
    }
    if (address.format !== undefined && (format === 'bib' || format === 'ris')) {
      const name = `${(shown.path || shown.snapshot.release.version).replaceAll('/', '-')}${FORMATS[format].suffix}`;
      reply.header('content-disposition', `inline; filename="${name}"`);
    }
    this.send(reply, format === 'html', contentType(format), body);
  }

  private page(shown: Shown, base: string): string | Promise<string> {
    const publicUrl = this.options.publicUrl();
    const pinned = publicUrl + addressOf(shown, pinnedBase(shown));
    const representations = representationsOf(shown, base, publicUrl);
    const links = [
      { rel: 'canonical', href: pinned },
      ...representations.map(({ type, title, href }) => ({ rel: 'alternate', type, title, href })),
      { rel: 'unapi-server', type: 'application/xml', title: 'unAPI', href: `${publicUrl}${UNAPI_PATH}` },
      { rel: 'license', href: LICENCE },
    ];
    return shown.page({ pinned, base, representations, head: { meta: shown.meta, links, unapiId: pinned } });
  }

  private async refuse(exchange: Exchange, error: AddressError): Promise<void> {
    const { request, reply, address } = exchange;
    const format = address.format ?? preferred(request.headers.accept) ?? 'json';
    reply.status(error.status).headers({ 'cache-control': 'no-store' });
    if (address.format === undefined) reply.header('vary', 'Accept');
    if (format === 'html') {
      this.send(reply, true, contentType('html'), await this.errorPage(exchange, error));
      return;
    }
    const { type, body } = writeProblem(error, format);
    this.send(reply, false, type, body);
  }

  private errorPage({ address, base }: Exchange, error: AddressError): string | Promise<string> {
    const { store, clock, publicUrl, pages } = this.options;
    const asOf = dayOf(clock());
    const around: PageInput = {
      snapshot: store.current(),
      asOf,
      // The release of the address may not exist.
      base: error.code === 'UNKNOWN_RELEASE' ? '' : base,
      query: address.pairs,
      publicUrl: publicUrl(),
    };
    const { status, code, message, accepted, gone } = error;
    return gone === undefined
      ? pages.missing({ ...around, status, code, message, accepted })
      : pages.gone({ ...around, ...gone });
  }

  private send(reply: FastifyReply, isPage: boolean, type: string, body: string): void {
    if (isPage) reply.header('content-security-policy', this.options.pages.contentSecurityPolicy);
    reply.header('content-type', type).send(body);
  }
}

function storageOf({ settled = true, isPrivate = false }: Shown, cacheControl: string): string {
  if (!settled) return 'no-store';
  return isPrivate ? cacheControl.replace('public', 'private') : cacheControl;
}

/** Strong: by the release and by every byte of the form. */
function etagOf({ snapshot }: Shown, body: string): string {
  const hash = createHash('sha256').update(snapshot.release.contentHash).update(body);
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}

function redirect({ reply, address }: Exchange, { to, question = address.query, status = 308 }: Redirect): void {
  const suffix = address.format === undefined ? '' : FORMATS[address.format].suffix;
  const location = `${encodeURI(to + suffix)}${question === '' ? '' : `?${question}`}`;
  reply.status(status).headers({ location, 'cache-control': 'no-cache' }).send();
}

function sameQuestion({ query, pairs }: Address, { question }: Shown): boolean {
  return query === questionOf({ pairs }, { question });
}

/** The canonical question, and behind it how it is to be written. */
function questionOf({ pairs }: Pick<Address, 'pairs'>, { question }: Pick<Shown, 'question'>): string {
  const manner = ['style', 'of'].flatMap((key) => (pairs.has(key) ? [`${key}=${pairs.get(key) ?? ''}`] : []));
  return [question, ...manner].filter((part) => part !== '').join('&');
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((given) => ['*', etag].includes(given.trim().replace(/^W\//, '')));
}

/** What is wrong with the question is told; anything else is the program's fault and goes on. */
function errorOf(error: unknown): AddressError {
  if (error instanceof AddressError) return error;
  if (error instanceof QuestionError) {
    const code = error.code === 'BAD_CURSOR' ? 'BAD_ARGUMENT' : error.code;
    return new AddressError(code, error.message, error.accepted);
  }
  if (error instanceof TooBusy) return new AddressError('UNAVAILABLE', error.message);
  if (error instanceof ReleaseError && error.code === 'RELEASE_UNREADABLE') {
    return new AddressError('UNAVAILABLE', `${error.message} ${error.remedy}`);
  }
  throw error;
}
