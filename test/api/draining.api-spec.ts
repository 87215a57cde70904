import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { Draining } from '../../src/draining.service.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

const QUESTION = '/graphql?query={context{release{version}}}';
const ELSEWHERE = { 'x-when-stopping': '421' };

describe('an instance that is about to stop', () => {
  let api: Api;
  const draining = new Draining();
  beforeAll(async () => {
    api = await openApi(memoryStore(link(sampleParts())), { draining });
  });
  afterAll(async () => api.close());

  it('does as always before it is told to', async () => {
    const reply = await api.app.inject({ url: QUESTION, headers: ELSEWHERE });
    expect([reply.statusCode, reply.headers.connection]).toEqual([200, 'keep-alive']);
    expect((await api.app.inject('/health/ready')).json()).toMatchObject({ status: 'ready' });
  });

  it('says so to those who ask for its health, and answers all others, for the last time on their connection', async () => {
    draining.begin();
    const ready = await api.app.inject({ url: '/health/ready', headers: ELSEWHERE });
    expect([ready.statusCode, ready.json()]).toEqual([503, expect.objectContaining({ status: 'stopping' })]);
    expect((await api.app.inject('/health/live')).statusCode).toBe(200);
    const reply = await api.app.inject(QUESTION);
    expect([reply.statusCode, reply.headers.connection]).toEqual([200, 'close']);
    expect(reply.json()).toHaveProperty('data.context');
  });

  it('refuses what can be asked of another instance, before anything is done for it', async () => {
    const payload = { query: 'mutation { publishRelease { __typename } }' };
    const headers = { ...ELSEWHERE, authorization: 'Bearer redlines_wrong' };
    const reply = await api.app.inject({ method: 'POST', url: '/graphql', payload, headers });
    expect([reply.statusCode, reply.headers.connection, reply.headers['retry-after']]).toEqual([421, 'close', '1']);
    expect(reply.json()).toMatchObject({ code: 'STOPPING' });
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });
});
