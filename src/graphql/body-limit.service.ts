import { Transform, type TransformCallback } from 'node:stream';
import { errorCodes, type FastifyRequest, type preParsingHookHandler } from 'fastify';

/** How many bytes the body of a request may have: more for those who write than for those who ask. */
export type BodyBytes = (request: FastifyRequest) => number;

/** Counts while it reads: a body that says nothing of its length, or the wrong thing, is cut off as well. */
export function limitBody(bytesOf: BodyBytes): preParsingHookHandler {
  return (request, _reply, payload, done) => {
    if (request.method !== 'POST') {
      done(null, payload);
      return;
    }
    const limit = bytesOf(request);
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
      return;
    }
    let read = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, next: TransformCallback) {
        read += chunk.length;
        if (read > limit) next(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
        else next(null, chunk);
      },
    });
    payload.on('error', (error: Error) => counted.destroy(error));
    done(null, payload.pipe(counted));
  };
}
