import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { TracerProvider } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { TraceSettings } from '../operations-settings.js';
import { batches, samplerOf } from './span-exporter.service.js';
import { type InSpan, type RemoteParent, statementName, withoutValues } from './tracing.js';

/** What is open of one request. */
export interface RequestTrace {
  /** under which new spans go */
  current: Span;
}

const FLUSH_MS = 500;

/** The spans of one running service. Nothing here is global: several can be in one process. */
export class Tracing {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;
  private readonly open = new AsyncLocalStorage<RequestTrace>();
  private sent: Promise<unknown> | null = null;

  constructor(settings: TraceSettings, { logger, version }: { readonly logger: Logger; readonly version: string }) {
    const onFailure = (reason: string) => logger.warn({ reason }, 'Spans cannot be sent; some are lost');
    this.provider = new TracerProvider({
      resource: defaultResource().merge(
        resourceFromAttributes({
          'service.version': version,
          'service.instance.id': randomUUID(),
          ...settings.attributes,
          'service.name': settings.serviceName,
        }),
      ),
      sampler: samplerOf(settings),
      spanLimits: { attributeValueLengthLimit: 2_000 },
      spanProcessors: [batches(settings.url, onFailure)],
    });
    this.tracer = this.provider.getTracer('redlines-registry', version);
  }

  /** A span for a request that came in. */
  begin(name: string, attributes: Attributes, parent: RemoteParent | null): RequestTrace {
    const context = parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true });
    return { current: this.tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, context) };
  }

  /** A span under another one. The caller ends it. */
  child(parent: Span, name: string, attributes: Attributes = {}, startTime?: number): Span {
    const options = { attributes, ...(startTime !== undefined && { startTime }) };
    return this.tracer.startSpan(name, options, trace.setSpan(ROOT_CONTEXT, parent));
  }

  /** What goes on in there is part of that request. */
  within<T>(open: RequestTrace, work: () => T): T {
    return this.open.run(open, work);
  }

  readonly inSpan: InSpan = async (name, work) => {
    const outer = this.open.getStore();
    if (outer === undefined) return await work();
    const span = this.child(outer.current, name);
    try {
      return await this.within({ current: span }, work);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };

  /** Tell of the statements that requests lead to. After the data source was initialised. */
  watch(dataSource: DataSource): void {
    dataSource.subscribers.push({
      afterQuery: ({ query, success, executionTime = 0 }) => {
        const outer = this.open.getStore();
        if (outer === undefined) return;
        const end = Date.now();
        const span = this.tracer.startSpan(
          statementName(query),
          {
            kind: SpanKind.CLIENT,
            startTime: end - executionTime,
            attributes: { 'db.system.name': 'postgresql', 'db.query.text': withoutValues(query) },
          },
          trace.setSpan(ROOT_CONTEXT, outer.current),
        );
        if (!success) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end(end);
      },
    });
  }

  /** Send what waits, for half a second unless somebody has more patience. Never fails. */
  async stop(patienceMs = FLUSH_MS): Promise<void> {
    // A second shutdown would not wait for what the first one sends.
    this.sent ??= this.provider.shutdown().catch(() => undefined);
    await Promise.race([this.sent, pause(patienceMs, undefined, { ref: false })]);
  }
}
