import { type Span, SpanStatusCode } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OperationStep } from '../graphql/request-notes.service.js';
import type { RequestTrace, Tracing } from './otlp-tracing.service.js';
import { remoteParent } from './tracing.js';

/** What is known of one request. */
interface Traced {
  readonly open: RequestTrace;
  readonly server: Span;
  /** when its handler was about to run, in milliseconds */
  handledAt: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** absent where it is not traced */
    traced?: Traced;
  }
}

/** Watching over the service is no part of its work. */
const UNTRACED = /^\/(health\/|metrics(\?|$))/;

/** A span for each request, with spans under it for what GraphQL does. Before the routes are there. */
export function installTracing(fastify: FastifyInstance, tracing: Tracing): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    // Who asks for a WebSocket gets no answer that would end the span.
    if (UNTRACED.test(request.url) || request.headers.upgrade !== undefined) {
      done();
      return;
    }
    begin(tracing, request, reply);
    done();
  });
  // Where a body was read, it came in the context of its connection, not of this request.
  fastify.addHook('preHandler', ({ traced }, _reply, done) => {
    if (traced === undefined) {
      done();
      return;
    }
    traced.handledAt = Date.now();
    tracing.within(traced.open, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    end(request, reply);
    done();
  });
  fastify.addHook('onRequestAbort', (request, done) => {
    request.traced?.server.setAttribute('error.type', 'aborted');
    done();
  });
}

function begin(tracing: Tracing, request: FastifyRequest, reply: FastifyReply): void {
  const { method, url, headers, protocol, id } = request;
  const route = request.routeOptions.url;
  const open = tracing.begin(
    route === undefined ? method : `${method} ${route}`,
    {
      'http.request.method': method,
      'url.path': url.split('?', 1)[0] ?? '',
      'url.scheme': protocol,
      'redlines.request_id': id,
      ...(route !== undefined && { 'http.route': route }),
    },
    remoteParent(headers['traceparent']),
  );
  request.traced = { open, server: open.current, handledAt: Date.now() };
  request.onStep = (name) => step(tracing, request, name);
  const { traceId, spanId } = open.current.spanContext();
  request.log = reply.log = request.log.child({ trace_id: traceId, span_id: spanId });
}

function end({ traced, notes }: FastifyRequest, { statusCode }: FastifyReply): void {
  if (traced === undefined) return;
  const { open, server } = traced;
  // What was being done when it was refused.
  if (open.current !== server) fail(open.current).end();
  server.setAttribute('http.response.status_code', statusCode);
  if (notes?.operation) {
    server.setAttributes({
      'graphql.operation.type': notes.operation.kind,
      'graphql.operation.name': notes.operation.field,
    });
  }
  if (notes !== undefined && notes.codes.size > 0) server.setAttribute('redlines.error_codes', [...notes.codes]);
  if (statusCode >= 500) fail(server).setAttribute('error.type', String(statusCode));
  server.end();
}

/** One step ends where the next begins. Of the document and its variables nothing is told but its fields. */
function step(tracing: Tracing, { traced, notes }: FastifyRequest, name: OperationStep | null): void {
  if (traced === undefined) return;
  const { open, server, handledAt } = traced;
  if (open.current !== server) open.current.end();
  open.current = server;
  if (name === null) return;
  const attributes = notes?.operation
    ? { 'graphql.operation.type': notes.operation.kind, 'graphql.operation.name': notes.operation.field }
    : {};
  // The document is read, and held to its limits, before anybody is told that it will be.
  open.current = tracing.child(server, name, attributes, name === 'graphql.parse' ? handledAt : undefined);
}

function fail(span: Span): Span {
  return span.setStatus({ code: SpanStatusCode.ERROR });
}
