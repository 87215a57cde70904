import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
  // After the hooks of the routes, of which the one that compresses is the last.
  fastify.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? []].flat().concat(nameEncoding);
  });
}

function nameEncoding(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  const encoding = reply.getHeader('content-encoding');
  const tag = reply.getHeader('etag');
  const isOurs = encoding === 'br' || encoding === 'gzip';
  if (isOurs && typeof tag === 'string' && !/-(?:br|gzip)"$/.test(tag)) {
    reply.header('etag', tag.replace(/"$/, `-${encoding}"`));
  }
  done(null, payload);
}
