import { Transform, type TransformCallback } from 'node:stream';
import { errorCodes, type FastifyRequest, type preParsingHookHandler } from 'fastify';

/** How many bytes the body of a request may have: more for those who write than for those who ask. */
export type BodyBytes = (request: FastifyRequest) => number;

/** Counts while it reads where a body says nothing of its length. */
export function limitBody(bytesOf: BodyBytes): preParsingHookHandler {
  return (request, reply, payload, done) => {
    if (request.method !== 'POST') {
      done(null, payload);
      return;
    }
    const limit = bytesOf(request);
    const said = request.headers['content-length'];
    if (Number(said ?? 0) > limit) {
      // Else Node would read all of it, to answer what comes behind it.
      reply.header('connection', 'close');
      done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
      return;
    }
    // Node holds a body to the length that it says.
    if (said !== undefined && request.headers['transfer-encoding'] === undefined) {
      done(null, payload);
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
