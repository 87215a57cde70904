/** How exports and feeds answer over HTTP: conditional requests, and refusals in the format that was asked for. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { QuestionError } from '../catalogue/question-error.js';
import { EXPORT_STYLE, refusalPage } from './export-page.js';

const STYLE_HASH = createHash('sha256').update(EXPORT_STYLE).digest('base64');
export const PAGE_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What stays the same for ever, for everybody. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Whether the client has it already; `*` stands for anything, and a weak tag is as good here (RFC 9110, 13.1.2). */
export function isHeld(request: FastifyRequest, etag: string): boolean {
  const given = request.headers['if-none-match'];
  if (given === undefined) return false;
  return given.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//u, '')));
}

export function etagOf(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** The path of the address, decoded where it can be. */
export function pathOf(request: FastifyRequest): string {
  const [path = ''] = request.url.split('?', 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Say what is wrong with a question as JSON, a page or plain text, by what was asked for: the ending of the address
 * first, then `Accept`. Anything that is no fault of the question goes on.
 */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, status = 404): void {
  if (!(error instanceof QuestionError)) throw error;
  const { code, message, accepted } = error;
  reply.status(status).header('cache-control', 'no-store');
  const form = formOf(request);
  if (form === 'page') {
    reply.headers({ 'content-security-policy': PAGE_CSP, 'content-type': 'text/html; charset=utf-8' });
    reply.send(refusalPage(code === 'BAD_ARGUMENT' ? 'Not taken' : 'Not found', `${code}: ${message}`, accepted));
  } else if (form === 'text') {
    const hint = accepted.length === 0 ? '' : ` Accepted: ${accepted.join(', ')}.`;
    reply.header('content-type', 'text/plain; charset=utf-8').send(`${code}: ${message}${hint}\n`);
  } else {
    reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ code, message, accepted }));
  }
}

function formOf(request: FastifyRequest): 'json' | 'page' | 'text' {
  const path = pathOf(request);
  if (/\.(json|jsonl|jsonld)$/u.test(path)) return 'json';
  if ((request.headers.accept ?? '').includes('text/html')) return 'page';
  return /\.(csv|md|ics|atom)$|SHA256SUMS$/u.test(path) ? 'text' : 'json';
}
