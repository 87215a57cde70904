import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import { dayOf } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { ASSET_ADDRESSES } from './assets/assets.service.js';
import { DASHBOARD_OPTIONS, type DashboardOptions } from './dashboard-options.service.js';
import { errorPage, FAULT, type Trouble, troubleWith, UNREADABLE } from './error-pages.js';
import { htmlOf } from './layout/document.js';
import { PAGE_CSP } from './page-headers.js';
import type { Fragment, Frame, Page, Redirect, View } from './page.js';
import { type Asked, frameOf, readAddress, readView } from './read-view.js';

/** Pages may wait for another release. */
type Answer = Page | Redirect | Fragment;
type PageMaker = (view: View) => Answer | Promise<Answer>;

/** `@Get(paths('coverage'))`: a page of the latest release and of every pinned one. */
export function paths(...own: readonly string[]): string[] {
  return own.flatMap((path) => [path, `r/:release/${path}`]);
}

/**
 * Turns a page into an answer: takes the snapshot that the address names, makes the page, sends it with its headers.
 * A controller of a page is one line: `return this.pages.send(request, reply, coveragePage)`.
 */
@Injectable()
export class PageService {
  constructor(@Inject(DASHBOARD_OPTIONS) private readonly options: DashboardOptions) {}

  /** Never rejects: whatever goes wrong becomes a page that says so. */
  async send(request: FastifyRequest, reply: FastifyReply, make: PageMaker): Promise<void> {
    const asked = this.asked(request);
    let snapshot: Snapshot | null = null;
    try {
      const { version } = readAddress(asked.url);
      snapshot = version === null ? this.options.store.current() : await this.options.store.at(version);
      const view = {
        ...readView(asked, snapshot, this.options.store.releases()),
        contestsOf: this.options.contestsOf,
      };
      const page = await make(view);
      if ('redirect' in page) {
        const { redirect, status = 302 } = page;
        reply.header('cache-control', status === 303 ? 'no-store' : 'no-cache').redirect(redirect, status);
      } else if ('fragment' in page) sendHtml(request, reply, render(page.fragment), { isPrivate: false });
      else sendPage(request, reply, view, page);
    } catch (error) {
      const frame = frameOf(asked, (snapshot ?? this.latest())?.release ?? null);
      const trouble = troubleOf(error);
      if (trouble === FAULT) request.log.error({ err: error }, 'A page failed');
      sendPage(request, reply, frame, errorPage(frame, trouble, trouble === FAULT ? request.id : null));
    }
  }

  /**
   * The release that a key of the query names, or the one of the view where it names none.
   * @throws QuestionError UNKNOWN_RELEASE, ReleaseError
   */
  async releaseIn({ query, snapshot }: View, key: string): Promise<Snapshot> {
    const version = query.get(key) ?? '';
    return version === '' ? snapshot : await this.options.store.at(version);
  }

  /** A page for what cannot be shown. */
  sendTrouble(request: FastifyRequest, reply: FastifyReply, trouble: Trouble): void {
    const frame = frameOf(this.asked(request), this.latest()?.release ?? null);
    sendPage(request, reply, frame, errorPage(frame, trouble));
  }

  private asked(request: FastifyRequest): Asked {
    return {
      url: request.url,
      today: dayOf(this.options.clock()),
      publicUrl: this.options.publicUrl(),
      assets: ASSET_ADDRESSES,
    };
  }

  private latest(): Snapshot | null {
    try {
      return this.options.store.current();
    } catch {
      return null;
    }
  }
}

/** Errors of the store carry a code and a remedy; an error without either is a fault of the program. */
function troubleOf(error: unknown): Trouble {
  if (error instanceof QuestionError) return troubleWith(error);
  if (!(error instanceof Error)) return FAULT;
  const code: unknown = Reflect.get(error, 'code');
  const remedy: unknown = Reflect.get(error, 'remedy');
  if (typeof code !== 'string' || typeof remedy !== 'string') return FAULT;
  return { ...UNREADABLE, code, message: `It could not be read: ${code}.` };
}

function sendPage(request: FastifyRequest, reply: FastifyReply, frame: Frame, page: Page): void {
  sendHtml(request, reply, htmlOf(frame, page), page);
}

function sendHtml(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
  { status = 200, isPrivate = false }: Pick<Page, 'status' | 'isPrivate'>,
): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_CSP,
    vary: 'Accept',
    'cache-control': isPrivate ? 'no-store' : 'no-cache',
    ...(isPrivate ? {} : { etag }),
  });
  if (!isPrivate && request.headers['if-none-match'] === etag) reply.status(304).send();
  else reply.status(status).send(body);
}
