import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { TraceSettings } from '../operations-settings.js';

/** How long one batch may take, with all that is tried again. */
const SEND_MS = 5_000;
/** Longer than that: else nobody is left to hear why it failed. */
const WAIT_MS = SEND_MS + 1_000;
/** How often it is said that spans do not arrive. */
const SAY_EVERY_MS = 600_000;

/**
 * Sends spans in batches, at most 2,048 waiting: what is too much is dropped, and nobody waits for it. Headers and
 * certificates are those of OpenTelemetry's own variables.
 */
export function batches(url: string, onFailure: (reason: string) => void): SpanProcessor {
  const exporter = quiet(new OTLPTraceExporter({ url, timeoutMillis: SEND_MS }), onFailure);
  return new BatchSpanProcessor({ exporter, exportTimeoutMillis: WAIT_MS });
}

/** Tells of failures once in a while, in words alone: an error may hold what was sent, and to whom. */
function quiet(exporter: SpanExporter, onFailure: (reason: string) => void): SpanExporter {
  let last = Number.NEGATIVE_INFINITY;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        if (result.error !== undefined && performance.now() - last > SAY_EVERY_MS) {
          last = performance.now();
          onFailure(result.error.message || result.error.name);
        }
        done(result);
      });
    },
    shutdown: async () => exporter.shutdown(),
  };
}

export function samplerOf({ sampler, ratio }: Pick<TraceSettings, 'sampler' | 'ratio'>): Sampler {
  const root = sampler.endsWith('always_off')
    ? new AlwaysOffSampler()
    : sampler.endsWith('traceidratio')
      ? new TraceIdRatioBasedSampler(ratio)
      : new AlwaysOnSampler();
  return sampler.startsWith('parentbased_') ? new ParentBasedSampler({ root }) : root;
}
