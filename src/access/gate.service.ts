import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { ClientLimit } from '../graphql/limits.js';
import { AccessFailure } from './access-failure.js';
import type { Authenticator } from './authenticator.service.js';
import type { Principal } from './principal.js';
import type { WindowCounter } from './window-counter.js';

/** A principal that goes on using a token is noted in the log once in this time. */
const NOTE_EVERY_MS = 600_000;

/** Where somebody knocks. */
export interface Knock {
  /** what they send in `Authorization`, or instead of it */
  readonly authorization: string | undefined;
  /** of the client, as far as it can be known */
  readonly address: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** Finds out who knocks, says so in the log without the secret, and makes those wait who only guess. */
export class Gate {
  private readonly noted = new LRUCache<string, number>({ max: 10_000 });

  constructor(
    private readonly access: { readonly authenticator: Authenticator; readonly failures: WindowCounter },
    private readonly ticks: () => number = () => performance.now(),
  ) {}

  /** @throws AccessFailure UNAUTHENTICATED, VERIFICATION_UNAVAILABLE, RATE_LIMITED */
  async open({ authorization, address, log }: Knock): Promise<Principal> {
    if (authorization !== undefined) this.keepFailures(address);
    try {
      const principal = await this.access.authenticator.identify(authorization);
      this.note(principal, log);
      return principal;
    } catch (error) {
      if (error instanceof AccessFailure && error.code === 'UNAUTHENTICATED') {
        this.access.failures.add(address, this.ticks());
        log.warn({ address, reason: error.extensions['reason'] }, 'A token was refused');
      }
      throw error;
    }
  }

  private keepFailures(address: string): void {
    const wait = this.access.failures.waitOf(address, this.ticks());
    if (wait > 0) throw tooMany('refusedTokens', 'Too many tokens that do not hold came from this address.', wait);
  }

  private note({ id, kind, tokenId, roles }: Principal, log: Knock['log']): void {
    if (kind === 'anonymous') return;
    const key = `${kind} ${tokenId ?? id}`;
    const last = this.noted.get(key);
    if (last !== undefined && this.ticks() - last < NOTE_EVERY_MS) return;
    this.noted.set(key, this.ticks());
    log.info({ person: id, kind, token: tokenId, roles }, 'A token was accepted');
  }
}

export function tooMany(limit: ClientLimit, message: string, waitMs: number): AccessFailure {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new AccessFailure('RATE_LIMITED', `${message} Wait for ${String(retryAfterSeconds)} s.`, {
    limit,
    retryAfterSeconds,
  });
}
