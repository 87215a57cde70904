import { randomBytes } from 'node:crypto';
import type { KnownTokens } from './known-tokens.service.js';
import type { TokenRecord, TokenRecords } from './token-record.js';
import { recordFor, type TokenRequest } from './token-request.js';
import { tokenHash, tokenText } from './token-text.js';

export interface TokenDeskParts {
  readonly records: TokenRecords;
  readonly clock: () => Date;
  /** absent on the command line: no request is waiting there */
  readonly known?: KnownTokens;
  /** told of what was done; never of a secret */
  readonly log?: (facts: Readonly<Record<string, unknown>>, message: string) => void;
}

/** Makes, lists and revokes tokens, for the command line and for the interface. */
export class TokenDesk {
  constructor(private readonly parts: TokenDeskParts) {}

  /**
   * @param by who asks for it
   * @throws QuestionError BAD_ARGUMENT
   */
  async create(request: TokenRequest, by: string): Promise<{ readonly secret: string; readonly token: TokenRecord }> {
    const token = recordFor(request, by, this.parts.clock(), randomBytes(8).toString('hex'));
    const secret = tokenText(randomBytes(32));
    await this.parts.records.add(token, tokenHash(secret));
    const { id, person, roles, expiresAt } = token;
    this.parts.log?.({ token: id, person, roles, expiresAt, by }, 'A token was made');
    return { secret, token };
  }

  async list(): Promise<readonly TokenRecord[]> {
    return await this.parts.records.list();
  }

  /** Null where there is none. */
  async revoke(id: string, by: string): Promise<TokenRecord | null> {
    const revoked = await this.parts.records.revoke(id, by, this.parts.clock().toISOString());
    this.parts.known?.forget(id);
    if (revoked !== null) this.parts.log?.({ token: id, person: revoked.person, by }, 'A token was revoked');
    return revoked;
  }
}
