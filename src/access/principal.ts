/** What a person may be trusted with. No role holds another: who should both write and review holds both. */
export const ROLES = ['contributor', 'reviewer', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. */
export interface Principal {
  /** of the person, not of the token: two tokens of one person are one principal to the four-eyes rule */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly kind: 'anonymous' | 'token' | 'jwt';
  /** the only actions that the token is for; absent: all that the roles allow */
  readonly only?: readonly string[];
  /** of the token that was shown, for logs and limits */
  readonly tokenId?: string;
}

export const ANONYMOUS: Principal = Object.freeze({ id: 'anonymous', name: 'anonymous', roles: [], kind: 'anonymous' });
