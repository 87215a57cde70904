import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Authenticator } from '../../src/access/authenticator.service.js';
import { KnownTokens } from '../../src/access/known-tokens.service.js';
import { oidcVerifier } from '../../src/access/oidc.service.js';
import type { Principal } from '../../src/access/principal.js';
import { NOW } from '../setup/api.js';
import { type Issuer, openIssuer } from '../setup/issuer.js';
import { tokenMemory } from '../setup/token-memory.js';

const AT = Math.floor(NOW.getTime() / 1000);

let issuer: Issuer;
beforeEach(async () => {
  issuer = await openIssuer();
});
afterEach(() => issuer.close());

/** As the service has it, over what the issuer says. */
function authenticator(some: { rolesClaim?: string; jwksUrl?: string; coolDownMs?: number } = {}): Authenticator {
  const { coolDownMs = 0, ...settings } = some;
  return new Authenticator({
    tokens: new KnownTokens(tokenMemory()),
    clock: () => NOW,
    verifyJwt: oidcVerifier({
      settings: { ...issuer.settings, ...settings },
      clock: () => NOW,
      onFailure: () => undefined,
      coolDownMs,
    }),
  });
}

const identify = (token: string, some?: Parameters<typeof authenticator>[0]): Promise<Principal> =>
  authenticator(some).identify(`Bearer ${token}`);

const refused = (reason: string) => ({ code: 'UNAUTHENTICATED', extensions: { code: 'UNAUTHENTICATED', reason } });

describe('a token of the identity provider', () => {
  it('names the person and the roles that the registry knows', async () => {
    const claims = { sub: 'u-17', name: 'Rita Reviewer', roles: ['reviewer', 'driver', 'contributor'] };
    expect(await identify(await issuer.sign(claims))).toEqual({
      id: 'u-17',
      name: 'Rita Reviewer',
      roles: ['contributor', 'reviewer'],
      kind: 'jwt',
    });
  });

  it.each([
    ['roles', { roles: 'publisher reviewer' }, ['reviewer', 'publisher']],
    ['realm_access.roles', { realm_access: { roles: ['admin'] } }, ['admin']],
    ['https://example.org/roles', { 'https://example.org/roles': ['publisher'] }, ['publisher']],
    ['groups', { roles: ['admin'] }, []],
    ['roles', { roles: { admin: true } }, []],
    ['constructor.name', {}, []],
  ])('takes roles from the claim %s of %j', async (rolesClaim, claims, roles) => {
    expect((await identify(await issuer.sign({ roles: undefined, ...claims }), { rolesClaim })).roles).toEqual(roles);
  });

  it('is taken within the tolerance of clocks, not beyond', async () => {
    await expect(identify(await issuer.sign({ exp: AT - 20 }))).resolves.toMatchObject({ id: 'rita' });
    await expect(identify(await issuer.sign({ exp: AT - 40 }))).rejects.toMatchObject(refused('expired'));
    await expect(identify(await issuer.sign({ nbf: AT + 20 }))).resolves.toMatchObject({ id: 'rita' });
    await expect(identify(await issuer.sign({ nbf: AT + 40 }))).rejects.toMatchObject(refused('claim'));
  });

  it.each([
    ['for another audience', { aud: 'another-program' }, 'claim'],
    ['of another issuer', { iss: 'https://elsewhere.example' }, 'claim'],
    ['without an end', { exp: undefined }, 'claim'],
    ['without a subject', { sub: undefined }, 'claim'],
    ['with a blank subject', { sub: ' ' }, 'claim'],
    ['with a subject of two lines', { sub: 'rita\nadmin' }, 'claim'],
  ])('is refused %s', async (_what, claims, reason) => {
    await expect(identify(await issuer.sign(claims as Record<string, string>))).rejects.toMatchObject(refused(reason));
  });

  it('is refused where it is forged, confuses the algorithm, has none, or an unknown key', async () => {
    await expect(identify(await issuer.forge())).rejects.toMatchObject(refused('signature'));
    await expect(identify(await issuer.confuse())).rejects.toMatchObject(refused('algorithm'));
    const [, claims = ''] = (await issuer.sign()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    await expect(identify(`${none}.${claims}.`)).rejects.toMatchObject(refused('algorithm'));
    await expect(identify(await issuer.sign({}, { kid: 'nobody-knows' }))).rejects.toMatchObject(refused('key'));
  });

  it('is refused where claims were changed after it was signed', async () => {
    const [header = '', , signature = ''] = (await issuer.sign({ roles: [] })).split('.');
    const [, claims = ''] = (await issuer.sign({ roles: ['admin'] })).split('.');
    await expect(identify(`${header}.${claims}.${signature}`)).rejects.toMatchObject(refused('signature'));
  });

  it.each([
    ['dots', '..'],
    ['rubbish', 'abc.def.ghi'],
    ['no object', `${Buffer.from('5').toString('base64url')}.e30.AA`],
    ['far too long', `${'a'.repeat(9_000)}.b.c`],
    ['another kind', 'dXNlcjpwYXNz'],
  ])('is refused where it is %s, without asking anybody', async (_what, token) => {
    await expect(identify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('the keys of the identity provider', () => {
  it('are fetched once for many tokens', async () => {
    const own = authenticator();
    await Promise.all(
      Array.from({ length: 10 }, async (_, i) =>
        own.identify(`Bearer ${await issuer.sign({ sub: `u-${String(i)}` })}`),
      ),
    );
    expect(issuer.fetches()).toBe(1);
  });

  it('are fetched again for a new key, so that a rotation needs nobody here', async () => {
    const own = authenticator();
    const old = await issuer.sign();
    await own.identify(`Bearer ${old}`);
    await issuer.rotate();
    await expect(own.identify(`Bearer ${await issuer.sign()}`)).resolves.toMatchObject({ id: 'rita' });
    await expect(own.identify(`Bearer ${old}`)).rejects.toMatchObject(refused('key'));
  });

  it('are not fetched again and again for keys that nobody knows', async () => {
    const own = authenticator({ coolDownMs: 60_000 });
    for (let i = 0; i < 5; i++) {
      const unknown = await issuer.sign({}, { kid: `unknown-${String(i)}` });
      await expect(own.identify(`Bearer ${unknown}`)).rejects.toMatchObject(refused('key'));
    }
    expect(issuer.fetches()).toBe(1);
  });

  it('may come from an address of their own', async () => {
    const { issuer: at } = issuer.settings;
    await expect(identify(await issuer.sign(), { jwksUrl: `${at}/keys` })).resolves.toMatchObject({ id: 'rita' });
  });

  it('that are held go on counting while the provider is away, whatever tokens come', async () => {
    const own = authenticator();
    const good = await issuer.sign();
    await own.identify(`Bearer ${good}`);
    issuer.behave('fail');
    for (let i = 0; i < 3; i++) {
      const unknown = await issuer.sign({}, { kid: `unknown-${String(i)}` });
      await expect(own.identify(`Bearer ${unknown}`)).rejects.toMatchObject({ code: 'VERIFICATION_UNAVAILABLE' });
      await expect(own.identify(`Bearer ${good}`)).resolves.toMatchObject({ id: 'rita' });
    }
  });

  it.each(['fail', 'rubbish', 'other issuer'] as const)(
    'that cannot be had (%s) are a failure that passes, and are had again',
    async (how) => {
      const own = authenticator();
      const token = await issuer.sign();
      issuer.behave(how);
      const failed = await own.identify(`Bearer ${token}`).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 'VERIFICATION_UNAVAILABLE', extensions: { retryAfterSeconds: 5 } });
      issuer.behave('well');
      const end = performance.now() + 30_000;
      let principal: Principal | undefined;
      while (principal === undefined && performance.now() < end) {
        principal = await own.identify(`Bearer ${token}`).catch(() => undefined);
        await pause(50);
      }
      expect(principal).toMatchObject({ id: 'rita' });
    },
  );
});
