import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { constants } from 'node:zlib';

/** Files of exports carry digests of their bytes, and parts of them can be asked for: they go out as they are. */
const AS_THEY_ARE = /^(\/r\/[^/]+)?\/exports\//;
/** `"abc-br"` is the brotli form of what `"abc"` names. */
const ENCODED_TAG = /-(?:br|gzip)"/g;

/**
 * Compress answers for those who take it. Bytes that differ have entity tags that differ (RFC 9110, 8.8.3): the tag of a
 * compressed answer says so at its end, and either asks for the same when it comes back. Before the routes are there.
 */
export async function installCompression(fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { headers } = request;
    if (AS_THEY_ARE.test(request.url)) headers['x-no-compression'] = '1';
    const held = headers['if-none-match'];
    if (held !== undefined) headers['if-none-match'] = held.replaceAll(ENCODED_TAG, '"');
    done();
  });
  await fastify.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    // A middle quality: one that is made anew for each answer must not cost more than the answer.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  // What comes packed has a tag already that is right.
  const packed = new WeakSet<FastifyReply>();
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (reply.hasHeader('content-encoding')) packed.add(reply);
    done(null, payload);
  });
  // After the hooks of the routes, of which the one that compresses is the last.
  fastify.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? []].flat().concat((_request, reply, payload, done) => {
      if (!packed.has(reply)) nameEncoding(reply);
      done(null, payload);
    });
  });
}

function nameEncoding(reply: FastifyReply): void {
  const encoding = reply.getHeader('content-encoding');
  const tag = reply.getHeader('etag');
  const isPacked = encoding === 'br' || encoding === 'gzip';
  if (isPacked && typeof tag === 'string') reply.header('etag', tag.replace(/"$/, `-${encoding}"`));
}
