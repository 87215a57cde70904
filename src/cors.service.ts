import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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
 * it sends itself. Before the routes are there.
 */
export function enableCors(app: NestFastifyApplication, origins: CorsOrigins): void {
  if (origins !== '*' && origins.length === 0) return;
  app.enableCors({
    origin: origins === '*' ? origins : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    credentials: false,
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
  });
  if (origins === '*') return;
  // An answer that says who may read it must not be given to others from a cache, and routes set `Vary` for what they
  // choose by over what was there.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, payload, done) => {
      addVary(reply, 'Origin');
      done(null, payload);
    });
}
