import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { parse, validate } from 'graphql';
import { link } from '../../src/catalogue/link.js';
import { SAMPLE_QUESTIONS } from '../../src/graphql/graphiql-start.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(link(sampleParts())));
});
afterAll(() => api.close());

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('GraphiQL', () => {
  it('is what a browser gets, with a title and nothing from elsewhere', async () => {
    const reply = await api.app.inject({ url: '/graphql', headers: { accept: BROWSER } });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toMatch(/^text\/html/);
    expect(reply.body).toMatch(/<title>.+<\/title>/);
    expect(reply.body).not.toMatch(/https?:\/\//);
    expect(reply.headers['content-security-policy']).toContain("script-src 'self';");
  });

  it('has every file that its page names', async () => {
    const { body } = await api.app.inject({ url: '/graphql', headers: { accept: BROWSER } });
    const files = [...body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBe(6);
    for (const file of files) {
      const reply = await api.app.inject(file);
      expect([file, reply.statusCode]).toEqual([file, 200]);
      expect(reply.headers['content-type']).toMatch(file.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
      expect(reply.body.length).toBeGreaterThan(10);
    }
    expect((await api.app.inject('/graphiql/package.json')).statusCode).toBe(404);
    expect((await api.app.inject('/graphiql/..%2fpackage.json')).statusCode).toBe(404);
  });

  it('opens with three questions that fit the schema', async () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    expect(SAMPLE_QUESTIONS).toHaveLength(3);
    for (const question of SAMPLE_QUESTIONS) expect(validate(schema, parse(question))).toEqual([]);
    const { body } = await api.app.inject('/graphiql/start.js');
    for (const question of SAMPLE_QUESTIONS) expect(body).toContain(JSON.stringify(question));
  });
});

describe('GET /graphql', () => {
  it('answers a query, for a browser too, with variables and a name', async () => {
    const query = new URLSearchParams({
      query: 'query A { limits { code } } query B($slug: String!) { regime(slug: $slug) { name } }',
      variables: '{"slug": "acme"}',
      operationName: 'B',
    });
    const reply = await api.app.inject({ url: `/graphql?${query.toString()}`, headers: { accept: BROWSER } });
    expect(reply.json()).toEqual({ data: { regime: { name: 'Acme' } } });
  });

  it('without a query is BAD_REQUEST for what is no browser', async () => {
    const reply = await api.app.inject({ url: '/graphql', headers: { accept: 'application/json' } });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('with variables that are no JSON is BAD_REQUEST', async () => {
    const reply = await api.app.inject('/graphql?query={limits{code}}&variables=nonsense');
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('of an operation that there is not is UNKNOWN_OPERATION', async () => {
    const reply = await api.app.inject('/graphql?query=query%20A%7Blimits%7Bcode%7D%7D&operationName=B');
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_OPERATION', accepted: ['A'] } }] });
  });
});

describe('POST /graphql', () => {
  it('takes application/graphql too', async () => {
    const headers = { 'content-type': 'application/graphql' };
    const reply = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: '{ regime(slug: "acme") { name } }',
    });
    expect(reply.json()).toEqual({ data: { regime: { name: 'Acme' } } });
  });

  it('may be asked from a page of another origin', async () => {
    const reply = await api.app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'https://dashboard.example', 'access-control-request-method': 'POST' },
    });
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.headers['access-control-allow-credentials']).toBeUndefined();
  });
});

describe('health', () => {
  it('lives, and is ready with its release and the state of the database', async () => {
    expect((await api.app.inject('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await api.app.inject('/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toEqual({ status: 'ready', release: '2026.11.0', database: 'up' });
  });

  it('is degraded without the database, and not ready without a release', async () => {
    const store = memoryStore(link(sampleParts()));
    const away = await openApi(store, { databaseState: () => Promise.resolve('down') });
    const reply = await away.app.inject('/health/ready');
    expect([reply.statusCode, reply.json()]).toEqual([
      200,
      { status: 'degraded', release: '2026.11.0', database: 'down' },
    ]);
    await away.close();
    const empty = await openApi({
      ...store,
      current: () => {
        throw new Error('no release');
      },
    });
    const none = await empty.app.inject('/health/ready');
    expect([none.statusCode, none.json()]).toEqual([503, { status: 'not-ready', release: null, database: 'up' }]);
    await empty.close();
  });
});

describe('headers and log', () => {
  it('gives every answer an id and safe headers; takes over an id that is one', async () => {
    const own = await api.app.inject('/health/live');
    expect(own.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(own.headers['x-content-type-options']).toBe('nosniff');
    const given = await api.app.inject({ url: '/health/live', headers: { 'x-request-id': 'trace-1' } });
    expect(given.headers['x-request-id']).toBe('trace-1');
    const bad = await api.app.inject({ url: '/health/live', headers: { 'x-request-id': 'a b\tc' } });
    expect(bad.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says one line a request, without what was asked', async () => {
    const marker = 'marker-of-this-test';
    const query = 'query Named($slug: String!) { regime(slug: $slug) { id } }';
    const before = api.log.length;
    await api.ask(query, { slug: marker }, 'Named');
    await api.app.inject(`/graphql?query=${encodeURIComponent('{ limits { code } }')}&variables={"x":"${marker}"}`);
    const lines = api.log.slice(before);
    expect(lines).toMatchObject([
      { msg: 'answered', method: 'POST', path: '/graphql', status: 200, operation: 'Named', reqId: expect.any(String) },
      { msg: 'answered', method: 'GET', path: '/graphql', status: 200 },
    ]);
    expect(JSON.stringify(lines)).not.toContain(marker);
    // A field of the schema is no question of anybody's; the document is.
    expect(JSON.stringify(lines)).not.toMatch(/limits( |%20)?(\{|%7B)/);
  });
});
