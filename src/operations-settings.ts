import { BadValue } from './bad-value.js';

/** Which web sites' scripts may read answers: `*` all, else these origins; none where it is empty. Never with cookies. */
export type CorsOrigins = '*' | readonly string[];

export const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
export type SamplerName = (typeof SAMPLERS)[number];

/** Where spans go, in the names that OpenTelemetry gives to its variables. */
export interface TraceSettings {
  /** of traces, as OTLP over HTTP has it: `…/v1/traces` */
  readonly url: string;
  readonly serviceName: string;
  /** what else is said of this instance */
  readonly attributes: Readonly<Record<string, string>>;
  readonly sampler: SamplerName;
  /** of the two that take a share: from 0 to 1 */
  readonly ratio: number;
}

/** How the service is seen from outside. */
export interface OperationsSettings {
  readonly cors: CorsOrigins;
  /** what a reader of `/metrics` sends as a bearer token; undefined: only readers on this machine */
  readonly metricsToken: string | undefined;
  /** undefined: nothing is traced */
  readonly traces: TraceSettings | undefined;
}

type Read = <T>(name: string, parse: (text: string) => T, fallback: T) => T;

/** The settings of operations, each by its own variable. */
export function readOperationsSettings(read: Read): OperationsSettings {
  return Object.freeze({
    cors: read<CorsOrigins>('CORS_ORIGINS', readOrigins, '*'),
    metricsToken: read<string | undefined>('METRICS_TOKEN', readSecret, undefined),
    traces: readTraces(read),
  });
}

function readTraces(read: Read): TraceSettings | undefined {
  const base = read<string | undefined>('OTEL_EXPORTER_OTLP_ENDPOINT', readEndpoint, undefined);
  const whole = read<string | undefined>('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', readEndpoint, undefined);
  const attributes = read<Readonly<Record<string, string>>>('OTEL_RESOURCE_ATTRIBUTES', readAttributes, {});
  const serviceName = read('OTEL_SERVICE_NAME', readName, attributes['service.name'] ?? 'redlines-registry');
  const sampler = read<SamplerName>('OTEL_TRACES_SAMPLER', readSampler, 'parentbased_always_on');
  const ratio = read('OTEL_TRACES_SAMPLER_ARG', readRatio, 1);
  const isOff = read('OTEL_SDK_DISABLED', (text) => text.toLowerCase() === 'true', false);
  // The address of a base leads to one for each kind of signal, one for traces is taken as it stands.
  const url = whole ?? (base === undefined ? undefined : `${base.replace(/\/+$/u, '')}/v1/traces`);
  return url === undefined || isOff ? undefined : Object.freeze({ url, serviceName, attributes, sampler, ratio });
}

function readOrigins(text: string): CorsOrigins {
  if (text === '*') return text;
  if (text === 'none') return [];
  const origins = text.split(',').map((origin) => origin.trim());
  if (origins.every(isOrigin)) return origins;
  throw new BadValue(
    text,
    '*, none, or origins such as https://board.example,http://localhost:8080 (no path, no slash)',
  );
}

/** As a browser writes it: nothing else would ever be equal to what one sends. */
function isOrigin(text: string): boolean {
  return /^https?:/u.test(text) && URL.parse(text)?.origin === text;
}

function readSecret(text: string): string {
  if (/^[\w.~+/=-]{16,500}$/u.test(text)) return text;
  throw new BadValue('(not shown, it is a secret)', '16 to 500 letters, digits and -._~+/=');
}

function readEndpoint(text: string): string {
  const url = URL.parse(text);
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url !== null && web && url.username === '' && url.password === '') return text;
  throw new BadValue(
    url?.password ? '(holds a password; not shown)' : text,
    'an http or https address such as http://127.0.0.1:4318 (credentials: OTEL_EXPORTER_OTLP_HEADERS)',
  );
}

function readName(text: string): string {
  if (text.length <= 200 && !/\p{Cc}/u.test(text)) return text;
  throw new BadValue('(too long, or of several lines)', 'one line of text');
}

function readSampler(text: string): SamplerName {
  const name = SAMPLERS.find((known) => known === text);
  if (name !== undefined) return name;
  throw new BadValue(text, `one of ${SAMPLERS.join(', ')}`);
}

function readRatio(text: string): number {
  const ratio = /^\d(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (ratio >= 0 && ratio <= 1) return ratio;
  throw new BadValue(text, 'a number from 0 to 1');
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').map((pair): [string, string] => {
    const [, key, value] = /^\s*([^=\s]+)\s*=(.*)$/u.exec(pair) ?? [];
    if (key === undefined || value === undefined) throw new BadValue(text, 'key=value,key=value');
    return [key, unescape(value)];
  });
  return Object.fromEntries(pairs);
}

/** Commas and equal signs come percent-encoded. */
function unescape(value: string): string {
  try {
    return decodeURIComponent(value.trim());
  } catch {
    throw new BadValue(value, 'values that are percent-encoded');
  }
}
