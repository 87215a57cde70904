import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { link } from '../../src/catalogue/link.js';
import type { TraceSettings } from '../../src/operations-settings.js';
import { Tracing } from '../../src/tracing/otlp-tracing.service.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';
import { Collector, type CollectedSpan } from './collector.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const TRACEPARENT = { traceparent: `00-${TRACE}-${PARENT}-01` };

/** Longer than anything that is sent takes. */
const PATIENCE_MS = 30_000;

let collector: Collector;
let api: Api;
let tracing: Tracing;
const said: string[] = [];

beforeEach(async () => {
  collector = await Collector.open();
});
afterEach(async () => {
  await api.close();
  await tracing.stop(PATIENCE_MS);
  await collector.close();
});

async function open(some: Partial<TraceSettings> = {}): Promise<void> {
  const settings: TraceSettings = {
    url: `${collector.url}/v1/traces`,
    serviceName: 'registry under test',
    attributes: { 'deployment.environment.name': 'test' },
    sampler: 'parentbased_always_on',
    ratio: 1,
    ...some,
  };
  said.length = 0;
  const logger = pino({ level: 'info' }, { write: (line: string) => said.push(line) });
  tracing = new Tracing(settings, { logger, version: '1.2.3' });
  api = await openApi(memoryStore(link(sampleParts())), { tracing });
}

const post = (query: string, more: object = {}, headers: Readonly<Record<string, string>> = TRACEPARENT) =>
  api.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, ...more } });

/** All that was sent, by name; the tracing ends with it. */
async function sent(): Promise<ReadonlyMap<string, CollectedSpan>> {
  await tracing.stop(PATIENCE_MS);
  return new Map(collector.spans.map((span) => [span.name, span]));
}

describe('the spans of a request', () => {
  it('go on from the one who asks, and hold what GraphQL does, step by step', async () => {
    await open();
    const secret = { text: 'a-word-nobody-may-read' };
    const query = 'query Mine($text: String!) { search(query: $text, first: 2) { totalCount } }';
    const reply = await post(query, { variables: secret, operationName: 'Mine' });
    expect(reply.json()).toHaveProperty('data.search');
    const spans = await sent();
    const server = spans.get('POST /graphql');
    expect(server).toMatchObject({
      traceId: TRACE,
      parentSpanId: PARENT,
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/graphql',
        'graphql.operation.type': 'query',
        'graphql.operation.name': 'search',
        'redlines.request_id': reply.headers['x-request-id'],
      },
      resource: {
        'service.name': 'registry under test',
        'service.version': '1.2.3',
        'deployment.environment.name': 'test',
      },
    });
    for (const name of ['graphql.parse', 'graphql.validate', 'graphql.execute']) {
      expect(spans.get(name)).toMatchObject({ traceId: TRACE, parentSpanId: server?.spanId });
    }
    expect(collector.bodies.join('\n')).not.toMatch(/a-word-nobody|Mine|totalCount/);
  });

  it('say what was refused and by which code, without the query', async () => {
    await open();
    await post('{ secretField }');
    const spans = await sent();
    expect(spans.get('POST /graphql')).toMatchObject({
      attributes: { 'redlines.error_codes': ['GRAPHQL_VALIDATION_FAILED'], 'graphql.operation.name': 'unknown' },
    });
    expect(spans.get('graphql.validate')?.status?.code).toBe(2);
    expect(spans.has('graphql.execute')).toBe(false);
    expect(collector.bodies.join('\n')).not.toContain('secretField');
  });

  it('tell of documents by their route, without what is asked behind it', async () => {
    await open();
    await api.app.inject({ url: '/regime/acme.json?asOf=2026-01-01', headers: TRACEPARENT });
    await api.app.inject('/health/ready');
    await api.app.inject('/metrics');
    const names = [...(await sent()).keys()];
    expect(names).toEqual(['GET /regime/*']);
    expect(collector.bodies.join('\n')).not.toContain('asOf');
  });

  it('are named in the log, beside the id of the request', async () => {
    await open();
    const reply = await post('{ limits { code } }');
    const line = api.log.find(({ msg }) => msg === 'answered');
    expect(line).toMatchObject({ reqId: reply.headers['x-request-id'], trace_id: TRACE });
  });

  it('of requests at the same time are not mixed up', async () => {
    await open();
    const traces = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32));
    await Promise.all(
      traces.map((id) => post(`{ ${id}: limits { code } }`, {}, { traceparent: `00-${id}-${PARENT}-01` })),
    );
    await tracing.stop(PATIENCE_MS);
    for (const id of traces) {
      const own = collector.spans.filter((span) => span.traceId === id);
      const server = own.find(({ name }) => name === 'POST /graphql');
      expect(own.length).toBeGreaterThanOrEqual(3);
      for (const span of own) expect([server?.spanId, PARENT]).toContain(span.parentSpanId);
    }
  });
});

describe('which requests are traced', () => {
  it('follows the one who asks', async () => {
    await open();
    await post('{ limits { code } }', {}, { traceparent: `00-${TRACE}-${PARENT}-00` });
    expect((await sent()).size).toBe(0);
  });

  it('follows the sampler', async () => {
    await open({ sampler: 'parentbased_traceidratio', ratio: 0 });
    await post('{ limits { code } }', {}, {});
    await post('{ limits { code } }');
    expect(new Set([...(await sent()).values()].map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
  });
});

describe('a collector that is not there', () => {
  it('changes nothing, and is told of once', async () => {
    await open({ url: 'http://127.0.0.1:9/v1/traces' });
    for (let i = 0; i < 3; i++) expect((await post('{ limits { code } }')).statusCode).toBe(200);
    // A service that stops does not wait for it.
    await tracing.stop(0);
    await tracing.stop(PATIENCE_MS);
    expect(said).toEqual([expect.stringContaining('Spans cannot be sent')]);
    expect(said.join()).not.toContain('limits');
  });
});
