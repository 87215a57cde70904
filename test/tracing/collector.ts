import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { until } from '../setup/service-process.js';

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number;
  readonly arrayValue?: { readonly values: readonly Value[] };
}

interface Attribute {
  readonly key: string;
  readonly value: Value;
}

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes?: readonly Attribute[];
  readonly status?: { readonly code?: number };
}

interface Sent {
  readonly resourceSpans?: readonly {
    readonly resource?: { readonly attributes?: readonly Attribute[] };
    readonly scopeSpans?: readonly { readonly spans?: readonly SentSpan[] }[];
  }[];
}

type Told = Readonly<Record<string, unknown>>;

export interface CollectedSpan extends Omit<SentSpan, 'attributes'> {
  readonly attributes: Told;
  readonly resource: Told;
}

/** What takes spans over OTLP, on loopback: each as it came, and all bytes for a look at what must not be there. */
export class Collector {
  readonly spans: CollectedSpan[] = [];
  readonly bodies: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Collector> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    const collector = new Collector(server, `http://127.0.0.1:${String(address.port)}`);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.url === '/v1/traces') collector.take(Buffer.concat(chunks).toString('utf8'));
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    return collector;
  }

  /** The spans of a trace once there are as many as that. */
  async trace(traceId: string, least: number): Promise<readonly CollectedSpan[]> {
    const found = () => this.spans.filter((span) => span.traceId === traceId);
    await until(() => found().length >= least, `${String(least)} spans of ${traceId}`);
    return found();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private take(body: string): void {
    this.bodies.push(body);
    const { resourceSpans = [] } = JSON.parse(body) as Sent;
    for (const { resource, scopeSpans = [] } of resourceSpans) {
      for (const span of scopeSpans.flatMap(({ spans = [] }) => spans)) {
        this.spans.push({ ...span, attributes: told(span.attributes), resource: told(resource?.attributes) });
      }
    }
  }
}

function told(attributes: readonly Attribute[] = []): Told {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));
}

function plain({ stringValue, intValue, arrayValue }: Value): unknown {
  return arrayValue === undefined ? (stringValue ?? intValue) : arrayValue.values.map(plain);
}
