import type { Action } from './permissions.js';
import type { Role } from './principal.js';

/** What is known of a token; not the token itself, which nobody can know again. */
export interface TokenRecord {
  /** `token/` and 16 hex digits, random, and no part of the secret */
  readonly id: string;
  /** what it is for, in the words of whoever made it */
  readonly name: string;
  /** whose it is; the subject of their JWTs where they have some */
  readonly person: string;
  /** none: it reads only, and has limits of its own */
  readonly roles: readonly Role[];
  /** the only actions that it is for; null: all that its roles allow */
  readonly only: readonly Action[] | null;
  /** instants in UTC, ISO 8601 */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  /** within a minute */
  readonly lastUsedAt: string | null;
}

/** Where tokens are kept: a table in the service, a map in tests that need no database. */
export interface TokenRecords {
  readonly find: (hash: string) => Promise<TokenRecord | null>;
  readonly add: (record: TokenRecord, hash: string) => Promise<void>;
  /** newest first */
  readonly list: () => Promise<readonly TokenRecord[]>;
  /** null where there is none of this id; one that was revoked before stays as it was */
  readonly revoke: (id: string, by: string, at: string) => Promise<TokenRecord | null>;
  readonly used: (id: string, at: string) => Promise<void>;
}

/** Whether it can be used: not revoked, not past its time. */
export function isValid({ revokedAt, expiresAt }: TokenRecord, now: Date): boolean {
  return revokedAt === null && now.getTime() < Date.parse(expiresAt);
}
