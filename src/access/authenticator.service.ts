import { AccessFailure } from './access-failure.js';
import { type KnownTokens, RecordsUnavailable } from './known-tokens.service.js';
import { ANONYMOUS, type Principal } from './principal.js';
import { isValid, type TokenRecord } from './token-record.js';
import { isTokenText, tokenHash } from './token-text.js';

/** Checks a token of an identity provider. Throws AccessFailure. */
export type VerifyJwt = (token: string) => Promise<Principal>;

export interface AuthenticatorParts {
  readonly tokens: KnownTokens;
  /** absent: tokens of an identity provider are not taken */
  readonly verifyJwt?: VerifyJwt | undefined;
  readonly clock: () => Date;
}

/** Longer than any token; what is longer is not even looked at. */
const LONGEST = 8_192;

/** Finds out who asks, by what they send in `Authorization`. */
export class Authenticator {
  constructor(private readonly parts: AuthenticatorParts) {}

  /**
   * Who sends this header. Without one: anonymous. A token that does not hold is refused, never taken for anonymous.
   * @throws AccessFailure UNAUTHENTICATED, VERIFICATION_UNAVAILABLE
   */
  async identify(header: string | undefined): Promise<Principal> {
    if (header === undefined) return ANONYMOUS;
    const token = /^Bearer +(\S+) *$/i.exec(header.slice(0, LONGEST + 8))?.[1];
    if (token === undefined || header.length > LONGEST) {
      throw refuse('malformed', 'The Authorization header is not "Bearer" and a token.');
    }
    if (token.startsWith('redlines_')) return await this.byToken(token);
    if (this.parts.verifyJwt !== undefined && token.includes('.')) return await this.parts.verifyJwt(token);
    throw refuse('malformed', 'This is no token of this registry.');
  }

  private async byToken(token: string): Promise<Principal> {
    if (!isTokenText(token)) throw refuse('malformed', 'The token is not complete, or has a slip of the pen.');
    const record = await this.find(tokenHash(token));
    if (record === null) throw refuse('unknown', 'There is no such token.');
    const now = this.parts.clock();
    if (!isValid(record, now)) {
      const revoked = record.revokedAt !== null;
      throw refuse(revoked ? 'revoked' : 'expired', `${record.id} has ${revoked ? 'been revoked' : 'expired'}.`);
    }
    this.parts.tokens.used(record.id, now);
    return principalOf(record);
  }

  private async find(hash: string): Promise<TokenRecord | null> {
    try {
      return await this.parts.tokens.find(hash);
    } catch (error) {
      if (!(error instanceof RecordsUnavailable)) throw error;
      const message = 'The token cannot be checked: the database does not answer. Try again in a moment.';
      throw new AccessFailure('VERIFICATION_UNAVAILABLE', message, { retryAfterSeconds: 2 });
    }
  }
}

function principalOf({ id, person, roles, only }: TokenRecord): Principal {
  const principal = { id: person, name: person, roles, kind: 'token', tokenId: id } as const;
  return Object.freeze(only === null ? principal : { ...principal, only });
}

/** @param reason for the log and for programs: `malformed`, `unknown`, `revoked`, `expired` … */
export function refuse(reason: string, message: string): AccessFailure {
  return new AccessFailure('UNAUTHENTICATED', message, { reason });
}
