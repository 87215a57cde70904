import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcSettings } from '../../src/access-settings.js';
import { NOW } from './api.js';

const AUDIENCE = 'redlines-registry';

/** An identity provider on this machine, with keys that were made for the test. */
export interface Issuer {
  readonly settings: OidcSettings;
  /** requests for the keys so far */
  readonly fetches: () => number;
  /** a token of half an hour, signed with the present key; claims and header as said */
  sign(claims?: JWTPayload, header?: { readonly kid?: string; readonly alg?: string }): Promise<string>;
  /** show a new key in place of the old one, and sign with it */
  rotate(): Promise<void>;
  /** sign with a key that was never shown, under the name of the present one */
  forge(claims?: JWTPayload): Promise<string>;
  /** HS256, with the public key as the secret: whoever checks with "the key of the issuer" takes it */
  confuse(claims?: JWTPayload): Promise<string>;
  /** answer with an error, with rubbish, or well again */
  behave(how: 'well' | 'fail' | 'rubbish' | 'other issuer'): void;
  close(): Promise<void>;
}

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

const SECOND = (date: Date) => Math.floor(date.getTime() / 1000);

async function newKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'ES256' } };
}

export async function openIssuer(): Promise<Issuer> {
  let key = await newKey('key-1');
  let behaviour: Parameters<Issuer['behave']>[0] = 'well';
  let made = 1;
  let fetches = 0;
  const answerTo = (url: string): readonly [status: number, body: string] => {
    if (behaviour === 'fail') return [500, 'out of order'];
    if (behaviour === 'rubbish') return [200, '<html>'];
    const named = behaviour === 'other issuer' ? 'https://elsewhere.example' : issuer;
    if (url === '/keys') return [200, JSON.stringify({ keys: [key.jwk] })];
    if (url !== '/.well-known/openid-configuration') return [404, ''];
    return [200, JSON.stringify({ issuer: named, jwks_uri: `${issuer}/keys` })];
  };
  const server = createServer(({ url = '' }, response) => {
    if (url === '/keys') fetches += 1;
    const [status, body] = answerTo(url);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const settings = { issuer, audience: AUDIENCE, jwksUrl: undefined, rolesClaim: 'roles' };

  const build = (claims: JWTPayload, header: { kid: string; alg: string }): SignJWT => {
    const from = SECOND(NOW);
    const own = { iss: issuer, aud: AUDIENCE, sub: 'rita', iat: from, exp: from + 1800, roles: ['reviewer'] };
    return new SignJWT({ ...own, ...claims }).setProtectedHeader(header);
  };
  return {
    settings,
    fetches: () => fetches,
    sign: (claims = {}, header = {}) => build(claims, { kid: key.kid, alg: 'ES256', ...header }).sign(key.privateKey),
    rotate: async () => {
      made += 1;
      key = await newKey(`key-${String(made)}`);
    },
    forge: async (claims = {}) =>
      build(claims, { kid: key.kid, alg: 'ES256' }).sign((await newKey(key.kid)).privateKey),
    confuse: async (claims = {}) => {
      const secret = new TextEncoder().encode(await exportSPKI(key.publicKey));
      return await build(claims, { kid: key.kid, alg: 'HS256' }).sign(secret);
    },
    behave: (how) => (behaviour = how),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
