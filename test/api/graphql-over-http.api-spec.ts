import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { seedCatalogue, memoryStore } from '../setup/memory-store.js';
import { type Api, openApi } from '../setup/api.js';

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
});
afterAll(() => api.close());

/** A request of the audit, sent into the service without a network. */
async function ask(input: unknown, init: RequestInit = {}): Promise<Response> {
  const request = new Request(String(input), init);
  const { pathname, search } = new URL(request.url);
  const body = await request.text();
  const reply = await api.app.inject({
    method: request.method === 'GET' ? 'GET' : 'POST',
    url: pathname + search,
    headers: Object.fromEntries(request.headers),
    ...(body !== '' && { payload: body }),
  });
  const headers = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(reply.payload, { status: reply.statusCode, headers });
}

describe('GraphQL over HTTP, as its audit suite reads the specification', () => {
  const audits = serverAudits({ url: 'http://localhost/graphql', fetchFn: ask });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
