import { Counter, Histogram, Registry } from 'prom-client';
import { ERROR_CODES, errorCode } from '../graphql/error-codes.js';
import { CLIENT_LIMITS, LIMITS } from '../graphql/limits.js';
import type { OperationLabel } from '../graphql/operation-label.js';
import { addGauges } from './gauges.service.js';
import { methodLabel, statusClass } from './labels.js';
import type { MetricsSources } from './metrics-sources.js';
import { addProcessMetrics } from './process-metrics.service.js';

export interface MetricsParts extends MetricsSources {
  /** also of the process: its heap, its garbage, the lag of its event loop. Once in a process */
  readonly ofProcess?: boolean;
}

/** Seconds: most answers take less than one of these thousandths, and none may take ten of these units. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

const LIMIT_NAMES: ReadonlySet<string> = new Set([...Object.keys(LIMITS), ...CLIENT_LIMITS]);

/**
 * The numbers of one running service, in a registry of their own. Every label is one of a list that is known: a route,
 * a field of the schema, a code, a limit. Nothing that a client wrote becomes one.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly operations: Histogram<'kind' | 'operation'>;
  private readonly errors: Counter<'code'>;
  private readonly limits: Counter<'limit'>;
  private writing: Promise<string> | null = null;

  constructor({ ofProcess = false, ...sources }: MetricsParts) {
    const registers = [this.registry];
    this.requests = new Histogram({
      name: 'redlines_http_request_duration_seconds',
      help: 'Until an answer was sent, by template of the route, method and class of the status',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.operations = new Histogram({
      name: 'redlines_graphql_operation_duration_seconds',
      help: 'Until an answer was ready, by kind of operation and the field that it asks the root for',
      labelNames: ['kind', 'operation'],
      buckets: SECONDS,
      registers,
    });
    this.errors = new Counter({
      name: 'redlines_graphql_errors_total',
      help: 'Errors in answers, by code',
      labelNames: ['code'],
      registers,
    });
    this.limits = new Counter({
      name: 'redlines_limits_hit_total',
      help: 'Refusals by the limit that was hit',
      labelNames: ['limit'],
      registers,
    });
    // What has not happened yet is nought: rates begin somewhere.
    for (const { code } of ERROR_CODES) this.errors.inc({ code }, 0);
    for (const limit of LIMIT_NAMES) this.limits.inc({ limit }, 0);
    addGauges(this.registry, sources);
    if (ofProcess) addProcessMetrics(this.registry);
  }

  request(method: string, route: string | undefined, status: number, milliseconds: number): void {
    const labels = { method: methodLabel(method), route: route ?? 'none', status: statusClass(status) };
    this.requests.observe(labels, milliseconds / 1000);
  }

  operation(label: OperationLabel | null, milliseconds: number): void {
    const labels = label === null ? REFUSED : { kind: label.kind, operation: label.field };
    this.operations.observe(labels, milliseconds / 1000);
  }

  /** One error of an answer. */
  readonly failure = ({ code, limit }: Readonly<Record<string, unknown>>): void => {
    this.errors.inc({ code: errorCode(code)?.code ?? 'INTERNAL' });
    if (typeof limit === 'string') this.limits.inc({ limit: LIMIT_NAMES.has(limit) ? limit : 'other' });
  };

  /** In Prometheus' text format. Those who ask at the same time share one answer. */
  async text(): Promise<string> {
    this.writing ??= this.registry.metrics().finally(() => (this.writing = null));
    return await this.writing;
  }
}

/** Refused before it was read. */
const REFUSED = { kind: 'none', operation: 'refused' };
