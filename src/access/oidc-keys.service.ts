import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose';

export interface OidcKeysOptions {
  readonly issuer: string;
  /** undefined: as the discovery document of the issuer says */
  readonly jwksUrl: string | undefined;
  /** after a fetch, an unknown key does not lead to another one for so long (30 s) */
  readonly coolDownMs?: number;
  /** after this time the keys are fetched anew (10 min) */
  readonly maxAgeMs?: number;
}

/** How long the identity provider may take, and how long it is left alone after it failed. */
const ANSWERS_MS = 5_000;
const LEAVE_ALONE_MS = 2_000;
const LARGEST_DOCUMENT = 100_000;

/** Thrown where the identity provider does not answer, or not with what OpenID Connect asks for. */
export class IssuerUnavailable extends Error {}

/** The public keys of an identity provider, found at first use and kept. */
export class OidcKeys {
  private keys: Promise<JWTVerifyGetKey> | null = null;
  private leaveAloneUntil = -Infinity;

  constructor(private readonly options: OidcKeysOptions) {}

  /** @throws IssuerUnavailable */
  async find(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.open();
    try {
      return await this.keys;
    } catch (error) {
      this.keys = null;
      throw error;
    }
  }

  /** Keys that are held go on counting whatever comes of this: a token with an unknown key harms no other. */
  private readonly fetchKeys: FetchImplementation = (url, options) =>
    this.sparingly(async () => {
      const reply = await fetch(url, options);
      if (!reply.ok) throw new IssuerUnavailable(`${url} answers ${String(reply.status)}.`);
      return reply;
    });

  /** Whoever failed a moment ago is not asked again yet. */
  private async sparingly<T>(ask: () => Promise<T>): Promise<T> {
    if (performance.now() < this.leaveAloneUntil) throw new IssuerUnavailable('It failed a moment ago.');
    try {
      return await ask();
    } catch (error) {
      this.leaveAloneUntil = performance.now() + LEAVE_ALONE_MS;
      throw error;
    }
  }

  private async open(): Promise<JWTVerifyGetKey> {
    const { coolDownMs = 30_000, maxAgeMs = 600_000, jwksUrl } = this.options;
    return createRemoteJWKSet(new URL(jwksUrl ?? (await this.discover())), {
      cooldownDuration: coolDownMs,
      cacheMaxAge: maxAgeMs,
      timeoutDuration: ANSWERS_MS,
      [customFetch]: this.fetchKeys,
    });
  }

  /** OpenID Connect Discovery 1.0, section 4: the document must name the very issuer that was asked. */
  private async discover(): Promise<string> {
    const { issuer } = this.options;
    const address = `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`;
    const document = await this.sparingly(() => readDocument(address));
    if (document['issuer'] !== issuer) throw new IssuerUnavailable(`${address} is of another issuer.`);
    const found = document['jwks_uri'];
    const url = typeof found === 'string' ? URL.parse(found) : null;
    if (url === null || !isSafeAddress(url)) throw new IssuerUnavailable(`${address} names no address of keys.`);
    return url.href;
  }
}

/** Keys that travel in the open could be exchanged on the way: only a server on this machine may do without TLS. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

async function readDocument(address: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const reply = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(ANSWERS_MS) });
    if (!reply.ok) throw new Error(`status ${String(reply.status)}`);
    const text = await reply.text();
    if (text.length > LARGEST_DOCUMENT) throw new Error('it is too long');
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null) throw new Error('it is no object');
    return { ...document };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new IssuerUnavailable(`${address} cannot be read: ${cause}`, { cause: error });
  }
}
