import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { AnswerCache, type CacheCounts, type KeptAnswer, type QuestionLabel } from './answer-cache.js';
import { addVary, nameEncoding } from './compression.service.js';
import { chooseEncoding, isWorthPacking, pack } from './encodings.service.js';

/** A request whose answer may be kept once it is made. */
interface Asked {
  readonly epoch: string;
  readonly key: string;
  /** what the reply said before its handler ran: of this request alone, such as its id */
  readonly before: Readonly<Record<string, unknown>>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** null: its answer is not kept */
    asked: Asked | null;
    /** whether the answer was there already */
    wasKept: boolean;
  }
}

export interface KeptAnswersOptions {
  /** bytes that may be kept; 0: none */
  readonly bytes: number;
  /** what all answers depend on besides their question: release, day, and what is live; null: nothing to keep now */
  readonly epoch: () => string | null;
  /** what is counted of a question is the same when it is answered from here */
  readonly labels?: {
    readonly of: (request: FastifyRequest) => QuestionLabel | null;
    readonly give: (request: FastifyRequest, label: QuestionLabel) => void;
  };
}

/** Longer questions are answered and not kept: they would fill the keys. */
const LONGEST_KEY = 20_000;
const OTHERS_ONLY = /no-store|private/;
/** Answers that depend on who asks, or of which parts or forms can be asked for, are not kept. */
const NEVER_KEPT = ['set-cookie', 'accept-ranges', 'content-encoding', 'www-authenticate'];
/** What may stand in `Vary`: `Accept` is in the key, `Origin` is about headers of the request alone. */
const VARIES = new Set(['accept', 'origin', '']);

/**
 * Keeps the bytes of answers that may be stored: those that say so in `Cache-Control` and are whole. A question that
 * comes again gets them back, compressed once for all who take that, or 304 where it has them already.
 */
export class KeptAnswers {
  private readonly cache: AnswerCache;
  /** to be sent at the end of this round of the event loop */
  private ready: Sending[] = [];

  constructor(private readonly options: KeptAnswersOptions) {
    this.cache = new AnswerCache(options.bytes);
  }

  counts(): CacheCounts {
    return this.cache.counts();
  }

  /** Reads by their address. To be called when it is known who asks, and before answers are compressed. */
  install(fastify: FastifyInstance): void {
    fastify.decorateRequest('asked', null);
    fastify.decorateRequest('wasKept', false);
    fastify.addHook('onRequest', (request, reply, done) => {
      if (request.method !== 'GET' || request.is404 || request.headers.range !== undefined) done();
      else if (!this.answer(request, reply, `${request.headers.accept ?? ''}\n${request.url}`)) done();
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      done(null, this.keep(request, reply, payload));
    });
  }

  /** Sends the answer that is kept under this key, and says so; or remembers to keep the one to come. */
  answer(request: FastifyRequest, reply: FastifyReply, key: string): boolean {
    if (!this.cache.isOpen || key.length > LONGEST_KEY) return false;
    const epoch = this.options.epoch();
    if (epoch === null) return false;
    this.cache.enter(epoch);
    const found = this.cache.find(epoch, key);
    if (found === undefined) {
      request.asked = { epoch, key, before: reply.getHeaders() };
      return false;
    }
    request.wasKept = true;
    if (this.ready.length === 0) setImmediate(() => this.sendReady());
    this.ready.push({ request, reply, found, epoch, key });
    return true;
  }

  /**
   * Requests that come in one round of the event loop are all read before the first of them is answered. So whoever is
   * at the other end is woken up once for many answers: under load that is a good part of what such an answer costs.
   */
  private sendReady(): void {
    const ready = this.ready;
    this.ready = [];
    for (const each of ready) this.send(each).catch((error: unknown) => each.reply.send(error));
  }

  private async send({ request, reply, found, epoch, key }: Sending): Promise<void> {
    if (found.label !== null) this.options.labels?.give(request, found.label);
    const { vary, ...headers } = found.headers;
    reply.headers(headers);
    addVary(reply, vary, found.isPackable ? 'accept-encoding' : undefined);
    const tag = headers['etag'];
    if (tag !== undefined && request.method === 'GET' && holds(request.headers['if-none-match'], tag)) {
      reply.removeHeader('content-type').status(304).send();
      return;
    }
    const encoding = found.isPackable ? chooseEncoding(request.headers['accept-encoding']) : undefined;
    if (encoding === undefined) {
      reply.send(found.body);
      return;
    }
    let bytes = found.packed[encoding];
    if (bytes === undefined) {
      bytes = await pack(encoding, found.body, 'forMany');
      this.cache.addForm(epoch, key, encoding, bytes);
    }
    nameEncoding(reply, encoding);
    reply.send(bytes);
  }

  /** The payload as it is to go out. */
  private keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const { asked } = request;
    if (asked === null || reply.statusCode !== 200 || !mayStore(reply)) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    request.asked = null;
    const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
    const type = String(reply.getHeader('content-type') ?? '');
    if (request.method === 'GET' && !reply.hasHeader('etag')) reply.header('etag', tagOf(body, type));
    // A release that came while this was made: nobody knows which of the two it is of.
    if (this.options.epoch() === asked.epoch) {
      this.cache.keep(asked.epoch, asked.key, body.length, () => ({
        // Whoever made it may use its memory again once it was sent.
        body: body === payload ? Buffer.from(body) : body,
        headers: ownHeaders(reply, asked.before),
        isPackable: isWorthPacking(type, body.length),
        label: this.options.labels?.of(request) ?? null,
        packed: {},
      }));
    }
    if (request.method === 'GET' && holds(request.headers['if-none-match'], String(reply.getHeader('etag')))) {
      reply.removeHeader('content-type').removeHeader('content-length').status(304);
      return '';
    }
    return body;
  }
}

interface Sending {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly found: KeptAnswer;
  readonly epoch: string;
  readonly key: string;
}

function mayStore(reply: FastifyReply): boolean {
  const control = reply.getHeader('cache-control');
  if (typeof control !== 'string' || OTHERS_ONLY.test(control)) return false;
  if (NEVER_KEPT.some((name) => reply.hasHeader(name))) return false;
  const vary = reply.getHeader('vary');
  return (
    vary === undefined ||
    String(vary)
      .split(',')
      .every((field) => VARIES.has(field.trim().toLowerCase()))
  );
}

/** Strong: two types of one text are two representations. */
function tagOf(body: Buffer, type: string): string {
  return `"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 27)}"`;
}

/** What the handler said, without what was said of this request alone. */
function ownHeaders(reply: FastifyReply, before: Asked['before']): Record<string, string> {
  const own = Object.entries(reply.getHeaders()).filter(
    ([name, value]) => value !== undefined && before[name] !== value && name !== 'content-length',
  );
  return Object.fromEntries(own.map(([name, value]) => [name, [value].flat().join(', ')]));
}

/** Whether a client that holds these has the answer of this tag (RFC 9110, 13.1.2). */
function holds(held: string | undefined, tag: string): boolean {
  if (held === undefined) return false;
  return held.split(',').some((given) => ['*', tag].includes(given.trim().replace(/^W\//, '')));
}
