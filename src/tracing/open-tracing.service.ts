import type { Logger } from 'pino';
import type { TraceSettings } from '../operations-settings.js';
import type { Tracing } from './otlp-tracing.service.js';

/** Undefined where nothing is to be traced: then nothing of OpenTelemetry is loaded. */
export async function openTracing(
  settings: TraceSettings | undefined,
  { logger, version }: { readonly logger: Logger; readonly version: string },
): Promise<Tracing | undefined> {
  if (settings === undefined) return undefined;
  const { Tracing } = await import('./otlp-tracing.service.js');
  return new Tracing(settings, { logger, version });
}
