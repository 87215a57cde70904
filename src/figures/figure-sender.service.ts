/** How figures answer over HTTP: validators, lifetimes, and refusals in the form that was asked for. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { QuestionError } from '../catalogue/question-error.js';
import { problemPage } from './figure-page.js';
import { fontStyle } from './fonts.service.js';
import { PAGE_STYLE } from './page-style.js';
import { PicturesBusy } from './pictures-busy.js';

/** A day's figure may be a minute old; what is pinned never changes. */
export const LATEST = 'public, max-age=60, stale-while-revalidate=900';
export const PINNED = 'public, max-age=31536000, immutable';

export function pageStyle(): string {
  return `${fontStyle()}${PAGE_STYLE}`;
}

/** Nothing but the page's own style, its letters and pictures; framed by whom `ancestors` says. */
export function policy(style: string, ancestors: "'none'" | '*'): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'font-src data:',
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

/** Strong: by everything that the bytes depend on. */
export function etagOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}

/** Whether the client has it already (RFC 9110, 13.1.2). */
export function isHeld(request: FastifyRequest, etag: string): boolean {
  const given = request.headers['if-none-match'];
  return given?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//u, ''))) ?? false;
}

/** A page where a page was asked for, plain text for a table, else JSON. What is no fault of the question goes on. */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const { status, code, message, accepted } = problemOf(error);
  reply.status(status).headers({ 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '5' }) });
  const [path = ''] = request.url.split('?', 1);
  if (path.endsWith('.html') || (!/\.\w+$/.test(path) && (request.headers.accept ?? '').includes('text/html'))) {
    const style = pageStyle();
    reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(style, "'none'") });
    reply.send(problemPage(code, message, accepted, style));
  } else if (path.endsWith('.csv')) {
    const hint = accepted.length === 0 ? '' : ` Accepted: ${accepted.join(', ')}.`;
    reply.header('content-type', 'text/plain; charset=utf-8').send(`${code}: ${message}${hint}\n`);
  } else {
    reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ code, message, accepted }));
  }
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly accepted: readonly string[];
}

function problemOf(error: unknown): Problem {
  if (error instanceof PicturesBusy) {
    return { status: 503, code: 'UNAVAILABLE', message: error.message, accepted: [] };
  }
  if (!(error instanceof QuestionError)) throw error;
  const { code, message, accepted } = error;
  return { status: code.startsWith('UNKNOWN') ? 404 : 400, code, message, accepted };
}
