import { BadValue } from './bad-value.js';

/** The identity provider of an organisation. */
export interface OidcSettings {
  /** as the claim `iss` has it */
  readonly issuer: string;
  /** what the claim `aud` must hold */
  readonly audience: string;
  /** undefined: as the discovery document says */
  readonly jwksUrl: string | undefined;
  /** name of a claim, or a path to one with dots */
  readonly rolesClaim: string;
}

/** Who is let in, and how often. */
export interface AccessSettings {
  /** undefined: no JWT is taken */
  readonly oidc: OidcSettings | undefined;
  /** addresses and networks of proxies whose X-Forwarded-For is believed */
  readonly trustProxy: readonly string[];
  /** requests a minute; 0: no limit */
  readonly perAddress: number;
  readonly perToken: number;
  /** tokens that do not hold, a minute and an address; 0: no limit */
  readonly failures: number;
  /** requests of one client that are answered at the same time; 0: no limit */
  readonly concurrent: number;
}

type Read = <T>(name: string, parse: (text: string) => T, fallback: T) => T;

/** The settings of access, each by its own variable. What belongs together and is half there is refused. */
export function readAccessSettings(read: Read): AccessSettings {
  const issuer = read<string | undefined>('OIDC_ISSUER', readSafeUrl, undefined);
  const audience = read<string | undefined>('OIDC_AUDIENCE', readLine, undefined);
  const jwksUrl = read<string | undefined>('OIDC_JWKS_URL', readSafeUrl, undefined);
  const rolesClaim = read('OIDC_ROLES_CLAIM', readLine, 'roles');
  if (issuer !== undefined && audience === undefined) needs(read, 'OIDC_ISSUER', 'only together with OIDC_AUDIENCE');
  if (issuer === undefined && audience !== undefined) needs(read, 'OIDC_AUDIENCE', 'only together with OIDC_ISSUER');
  if (issuer === undefined && jwksUrl !== undefined) needs(read, 'OIDC_JWKS_URL', 'only together with OIDC_ISSUER');
  return Object.freeze({
    oidc:
      issuer === undefined || audience === undefined
        ? undefined
        : Object.freeze({ issuer, audience, jwksUrl, rolesClaim }),
    trustProxy: read<readonly string[]>('TRUST_PROXY', readProxies, []),
    perAddress: read('RATE_LIMIT_PER_ADDRESS', readCount, 3_000),
    perToken: read('RATE_LIMIT_PER_TOKEN', readCount, 6_000),
    failures: read('RATE_LIMIT_FAILURES', readCount, 20),
    concurrent: read('CONCURRENT_PER_CLIENT', readAtOnce, 10),
  });
}

/** Refuse a value that is right by itself. */
function needs(read: Read, name: string, accepted: string): void {
  read(
    name,
    (text) => {
      throw new BadValue(text, accepted);
    },
    undefined,
  );
}

function readSafeUrl(text: string): string {
  const url = URL.parse(text);
  const local = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const safe = url !== null && (url.protocol === 'https:' || local) && url.username === '' && url.password === '';
  // As it stands: an issuer with a slash at the end is another than one without.
  if (safe && url.hash === '') return text;
  throw new BadValue(url?.password ? '(holds a password; not shown)' : text, 'an https address (http on this machine)');
}

function readLine(text: string): string {
  if (text.length <= 500 && !/\p{Cc}/u.test(text)) return text;
  throw new BadValue('(too long, or of several lines)', 'one line of text');
}

function readCount(text: string): number {
  if (/^\d{1,7}$/u.test(text)) return Number(text);
  throw new BadValue(text, 'a whole number of requests a minute (0: no limit)');
}

function readAtOnce(text: string): number {
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  throw new BadValue(text, 'a whole number of requests at the same time, up to 9999 (0: no limit)');
}

/** Never a number of hops or "all": then anybody could say to come from anywhere. */
function readProxies(text: string): readonly string[] {
  const addresses = text.split(',').map((address) => address.trim());
  if (addresses.every(isNetwork)) return addresses;
  throw new BadValue(text, 'addresses or networks of the proxies, such as 10.0.0.7,192.168.0.0/16 or loopback');
}

function familyOf(address: string): 4 | 6 | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/u.test(address))
    return address.split('.').every((n) => Number(n) <= 255) ? 4 : undefined;
  return address.includes(':') && URL.canParse(`http://[${address}]`) ? 6 : undefined;
}

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === undefined || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
