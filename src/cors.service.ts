import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { addVary } from './answer-cache/compression.service.js';
import type { CorsOrigins } from './operations-settings.js';

/** What scripts of other sites may read of an answer, besides its body and what every site may. */
const EXPOSED = [
  'ETag',
  'Link',
  'Retry-After',
  'X-Request-Id',
  'Content-Disposition',
  'Accept-Ranges',
  'Content-Range',
];

/** How long a browser may remember what a preflight allowed; none remembers longer. */
const PREFLIGHT_SECONDS = 7_200;

/**
 * Let scripts of other sites read. Never with cookies: what a script may do beyond reading follows from the token that
 * it sends itself. Before the routes are there. Not by way of Nest, which writes each of these headers a second time.
 */
export async function enableCors(fastify: FastifyInstance, origins: CorsOrigins): Promise<void> {
  if (origins !== '*' && origins.length === 0) return;
  await fastify.register(cors, {
    origin: origins === '*' ? origins : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    credentials: false,
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
  });
  if (origins === '*') return;
  // An answer that says who may read it must not be given to others from a cache, and routes set `Vary` for what they
  // choose by over what was there.
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    addVary(reply, 'Origin');
    done(null, payload);
  });
}
