import { createHash, timingSafeEqual } from 'node:crypto';

/** Who may read the metrics of one service. */
export interface ScrapePolicy {
  /** undefined: no token is asked for */
  readonly token: string | undefined;
  /** whether what comes from this machine is of this machine: not where a proxy stands on it and lets everybody through */
  readonly isLocalTrusted: boolean;
}

export interface Scraper {
  /** at the other end of the connection, whatever headers say */
  readonly address: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** With a token set, only the token counts. Without one, only who is on this machine, and did not come through a proxy. */
export function mayScrape({ token, isLocalTrusted }: ScrapePolicy, { address, headers }: Scraper): boolean {
  if (token !== undefined) return isSame(headers['authorization'], `Bearer ${token}`);
  return isLocalTrusted && isLoopback(address) && FORWARDED.every((name) => headers[name] === undefined);
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Takes as long for a guess that is nearly right as for any other. */
function isSame(given: string | string[] | undefined, wanted: string): boolean {
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(wanted));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/u.test(address));
}
