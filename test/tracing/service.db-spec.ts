import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asked, editing, pair } from '../faults/editing.js';
import { type People, people } from '../faults/people.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { ServiceProcess } from '../setup/service-process.js';
import { Collector } from './collector.js';

const TRACE = 'c0ffee'.padEnd(32, '0');
const PARENT = '00f067aa0ba902b7';
/** Tells on the error stream what of OpenTelemetry is loaded. */
const TELL_LOADS = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) {
    if (/@opentelemetry\\/(sdk|exporter|otlp|resources)/.test(url)) process.stderr.write('loads ' + url + '\\n');
    return next(url, context);
  } });`)}`;

/** The whole service, as a process of its own. */
describe('a service', () => {
  let database: TestDatabase;
  let collector: Collector;
  let tokens: People;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    collector = await Collector.open();
  }, 120_000);
  afterAll(async () => {
    await collector.close();
    await database.drop();
  });

  it('that is told of no endpoint loads nothing of it', async () => {
    const service = await ServiceProcess.start(database.url, { NODE_OPTIONS: `--import=${TELL_LOADS}` });
    await service.end();
    expect(service.log.filter((line) => line.startsWith('loads'))).toEqual([]);
    tokens = await people(await database.connect());
  }, 120_000);

  it('traces a publication down to the statements, and sends what waits when it stops', async () => {
    const service = await ServiceProcess.start(database.url, {
      NODE_OPTIONS: `--import=${TELL_LOADS}`,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_SERVICE_NAME: 'registry in a process',
    });
    try {
      await editing(service, tokens).accept(await editing(service, tokens).approved('A pair', pair(1)));
      const outcome = await editing(traced(service), tokens).publish();
      expect(outcome.__typename).toBe('ReleasePublished');
    } finally {
      await service.end('SIGTERM');
    }
    expect(service.log.some((line) => line.startsWith('loads'))).toBe(true);
    const spans = await collector.trace(TRACE, 5);
    const named = (name: string) => spans.find((span) => span.name === name);
    expect(named('POST /graphql')).toMatchObject({
      parentSpanId: PARENT,
      attributes: { 'graphql.operation.type': 'mutation', 'graphql.operation.name': 'publishRelease' },
      resource: { 'service.name': 'registry in a process' },
    });
    expect(named('graphql.execute')?.parentSpanId).toBe(named('POST /graphql')?.spanId);
    expect(named('publish release')?.parentSpanId).toBe(named('graphql.execute')?.spanId);
    const statements = spans.filter(({ attributes }) => attributes['db.system.name'] === 'postgresql');
    const within = statements.filter(({ parentSpanId }) => parentSpanId === named('publish release')?.spanId);
    expect(within.map(({ name }) => name)).toEqual(expect.arrayContaining(['START', 'INSERT', 'COMMIT']));
    // Values are no part of what is told: neither the token nor what it was given for, nor the notes.
    const all = collector.bodies.join('\n');
    for (const secret of [
      tokens.author,
      tokens.reviewer,
      tokens.publisher,
      'p.ublisher',
      'a.uthor',
      'judgement number',
    ]) {
      expect(all).not.toContain(secret);
    }
    const answered = service.log.map((line) => JSON.parse(line.startsWith('{') ? line : '{}') as { trace_id?: string });
    expect(answered.some(({ trace_id }) => trace_id === TRACE)).toBe(true);
  }, 120_000);
});

/** The same service, asked as a part of the trace. */
function traced(service: ServiceProcess): Asked {
  const headers = { traceparent: `00-${TRACE}-${PARENT}-01` };
  return { ask: async (query, options) => await service.ask(query, { ...options, headers }) };
}
