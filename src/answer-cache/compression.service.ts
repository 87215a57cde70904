import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Encoding } from './answer-cache.js';
import { chooseEncoding, isWorthPacking, pack } from './encodings.service.js';

/** Files of exports carry digests of their bytes, and parts of them can be asked for: they go out as they are. */
const AS_THEY_ARE = /^(\/r\/[^/]+)?\/exports\//;
/** `"abc-br"` is the brotli form of what `"abc"` names. */
const ENCODED_TAG = /-(?:br|gzip)"/g;

/**
 * Compress answers for those who take it. Bytes that differ have entity tags that differ (RFC 9110, 8.8.3): the tag of a
 * compressed answer says so at its end, and either asks for the same when it comes back. Before the routes are there,
 * and before those hooks that read what the client holds.
 */
export function installCompression(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', ({ headers }, _reply, done) => {
    const held = headers['if-none-match'];
    if (held !== undefined) headers['if-none-match'] = held.replaceAll(ENCODED_TAG, '"');
    done();
  });
  // After the hooks that read the answer as it is: those of a route come last.
  fastify.addHook('onRoute', (route) => {
    if (AS_THEY_ARE.test(route.url)) return;
    route.onSend = [route.onSend ?? []].flat().concat(packAnswer);
  });
}

function packAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: Error | null, payload?: unknown) => void,
): void {
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  if (!isWhole || reply.hasHeader('content-encoding') || reply.hasHeader('content-range')) {
    done(null, payload);
    return;
  }
  const type = String(reply.getHeader('content-type') ?? '');
  // The length in bytes is at least that of the text.
  const body = typeof payload === 'string' && isWorthPacking(type, payload.length) ? Buffer.from(payload) : payload;
  if (!isWorthPacking(type, body.length)) {
    done(null, payload);
    return;
  }
  addVary(reply, 'accept-encoding');
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding === undefined || !Buffer.isBuffer(body)) {
    done(null, body);
    return;
  }
  pack(encoding, body, 'once').then(
    (packed) => {
      nameEncoding(reply, encoding);
      done(null, packed);
    },
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}

/** Say of an answer that it is compressed, also in its tag. */
export function nameEncoding(reply: FastifyReply, encoding: Encoding): void {
  reply.header('content-encoding', encoding).removeHeader('content-length');
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string') reply.header('etag', tag.replace(/"$/, `-${encoding}"`));
}

/** Fields of `Vary`, each once; case does not matter. */
export function addVary(reply: FastifyReply, ...lists: readonly (string | undefined)[]): void {
  const before = reply.getHeader('vary');
  reply.header('vary', unionOf([before, ...lists].filter((list) => typeof list === 'string').join()));
}

/** A service says few of them, again and again. */
const unions = new LRUCache<string, string>({ max: 100 });

function unionOf(lists: string): string {
  const known = unions.get(lists);
  if (known !== undefined) return known;
  const fields = new Map(lists.split(',').map((field) => [field.trim().toLowerCase(), field.trim()]));
  const union = [...fields.values()].filter(Boolean).join(', ');
  unions.set(lists, union);
  return union;
}
