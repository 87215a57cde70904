import { afterEach, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import type { AccessOptions } from '../../src/access/access-options.js';
import { tokenHash } from '../../src/access/token-text.js';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

const ASK = { method: 'POST', url: '/graphql', payload: { query: '{ limits { code } }' } } as const;
const REVOKE = 'mutation { revokeToken(id: "token/0123456789abcdef") { __typename } }';

let api: Api;
afterEach(() => api.close());

async function open(access: AccessOptions): Promise<void> {
  api = await openApi(memoryStore(link(sampleParts())), { access });
}

const send = (headers: Readonly<Record<string, string>> = {}, remoteAddress = '192.0.2.1', url = '/graphql') =>
  api.app.inject({ ...ASK, ...(url !== '/graphql' && { method: 'GET', payload: '' }), url, headers, remoteAddress });

async function statuses(n: number, ask: () => Promise<LightMyRequestResponse>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let i = 0; i < n; i++) found.push((await ask()).statusCode);
  return found;
}

describe('limits', () => {
  it('count the requests of an address, and say when to come again', async () => {
    await open({ perAddress: 3 });
    expect(await statuses(4, () => send())).toEqual([200, 200, 200, 429]);
    const reply = await send();
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(reply.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await send({}, '192.0.2.2')).statusCode).toBe(200);
  });

  it('count a network of the new kind as one address', async () => {
    await open({ perAddress: 1 });
    expect(await statuses(1, () => send({}, '2001:db8::1'))).toEqual([200]);
    expect(await statuses(1, () => send({}, '2001:db8::ffff'))).toEqual([429]);
    expect(await statuses(1, () => send({}, '2001:db8:0:1::1'))).toEqual([200]);
  });

  it('are those of the token where one is shown, wherever it comes from', async () => {
    await open({ perAddress: 1, perToken: 2 });
    const headers = { authorization: `Bearer ${await api.tokenFor([])}` };
    const other = { authorization: `Bearer ${await api.tokenFor([])}` };
    expect(await statuses(2, () => send(headers))).toEqual([200, 200]);
    expect((await send(headers, '192.0.2.9')).statusCode).toBe(429);
    expect((await send(other)).statusCode).toBe(200);
    expect((await send()).statusCode).toBe(200);
  });

  it('are told on pages as plain JSON, and never keep a watchman from the health of the service', async () => {
    await open({ perAddress: 1 });
    await send();
    const page = await send({}, '192.0.2.1', '/layer/assessment');
    expect([page.statusCode, page.json()]).toEqual([
      429,
      { statusCode: 429, code: 'RATE_LIMITED', message: expect.stringContaining('at most 1 a minute') },
    ]);
    expect(await statuses(5, () => send({}, '192.0.2.1', '/health/ready'))).toEqual([200, 200, 200, 200, 200]);
  });

  it('believe X-Forwarded-For of the proxies that are named, and of nobody else', async () => {
    await open({ perAddress: 1, trustProxy: ['192.0.2.1'] });
    const forwarded = (client: string) => ({ 'x-forwarded-for': client });
    expect((await send(forwarded('198.51.100.1'))).statusCode).toBe(200);
    expect((await send(forwarded('198.51.100.2'))).statusCode).toBe(200);
    expect((await send(forwarded('198.51.100.1'))).statusCode).toBe(429);
    // Somebody else who says to stand for others is himself.
    expect((await send(forwarded('198.51.100.3'), '203.0.113.5')).statusCode).toBe(200);
    expect((await send(forwarded('198.51.100.4'), '203.0.113.5')).statusCode).toBe(429);
    // What a client writes before the proxy adds its address is not believed.
    expect((await send(forwarded('198.51.100.9, 198.51.100.2'))).statusCode).toBe(429);
  });

  it('are stricter for tokens that do not hold, and then even a good one has to wait', async () => {
    await open({ failures: 3 });
    const good = { authorization: `Bearer ${await api.tokenFor([])}` };
    const bad = { authorization: 'Bearer redlines_nonsense' };
    expect(await statuses(4, () => send(bad))).toEqual([401, 401, 401, 429]);
    expect((await send(good)).statusCode).toBe(429);
    expect((await send(good, '192.0.2.2')).statusCode).toBe(200);
    // Reading without a token goes on.
    expect((await send()).statusCode).toBe(200);
  });
});

describe('a request with a token that does not hold', () => {
  it('is refused everywhere, and never taken for anonymous', async () => {
    await open({});
    const bad = { authorization: 'Bearer redlines_nonsense' };
    for (const url of ['/graphql', '/layer/assessment', '/graphql?query={limits{code}}']) {
      const reply = await send(bad, '192.0.2.1', url);
      expect([url, reply.statusCode, reply.headers['www-authenticate']]).toEqual([
        url,
        401,
        'Bearer error="invalid_token"',
      ]);
      expect(reply.body).toContain('UNAUTHENTICATED');
    }
  });

  it.each([
    ['nothing', ''],
    ['no token', 'Bearer'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['two tokens', 'Bearer a b'],
    ['far too much', `Bearer ${'x'.repeat(10_000)}`],
  ])('is refused where the header holds %s', async (_what, authorization) => {
    await open({});
    expect((await send({ authorization })).statusCode).toBe(401);
  });
});

describe('the log', () => {
  it('says who came and who was refused, and holds neither a token nor its hash', async () => {
    await open({ failures: 100 });
    const secrets = await Promise.all([
      api.tokenFor(['admin'], { id: 'token/00000000000000aa', person: 'ada' }),
      api.tokenFor(['admin'], { id: 'token/00000000000000bb', expiresAt: '2026-11-02T00:00:00.000Z' }),
      Promise.resolve(`redlines_${'A'.repeat(49)}`),
      Promise.resolve('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyaXRhIn0.c2lnbmF0dXJlLXRoYXQtaXMtbm9uZQ'),
    ]);
    for (const secret of secrets) {
      await api.askWith(secret)(REVOKE);
      await api.app.inject({ url: '/layer/assessment', headers: { authorization: `Bearer ${secret}` } });
      await api.app.inject({ url: '/nowhere', headers: { authorization: `bearer  ${secret}` } });
    }
    const made = await api.askWith(secrets[0])<{ createToken: { secret: string } }>(
      'mutation { createToken(token: {name: "x", person: "eve"}) { secret token { id } } }',
    );
    const said = api.log.map((line) => JSON.stringify(line));
    for (const secret of [...secrets, made.data.createToken.secret]) {
      for (const line of said) {
        expect(line).not.toContain(secret);
        expect(line).not.toContain(secret.slice(-30));
        expect(line).not.toContain(tokenHash(secret));
      }
    }
    expect(said.join('\n')).not.toMatch(/authorization/i);
    expect(api.log).toContainEqual(
      expect.objectContaining({ msg: 'A token was accepted', person: 'ada', token: 'token/00000000000000aa' }),
    );
    expect(api.log.filter(({ msg }) => msg === 'A token was accepted')).toHaveLength(1);
    expect(api.log).toContainEqual(expect.objectContaining({ msg: 'A token was refused', reason: 'expired' }));
    expect(api.log).toContainEqual(expect.objectContaining({ msg: 'A token was refused', reason: 'malformed' }));
    expect(api.log).toContainEqual(expect.objectContaining({ msg: 'A token was made', person: 'eve', by: 'ada' }));
    expect(api.log).toContainEqual(
      expect.objectContaining({ msg: 'answered', person: 'ada', token: 'token/00000000000000aa', path: '/graphql' }),
    );
  });
});
