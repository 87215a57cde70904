import { isValid, type TokenRecord } from '../access/token-record.js';
import { renderTable } from './table.js';

/** Tokens as a table; the secret is in none of them. */
export function tokenTable(tokens: readonly TokenRecord[], now: Date, width: number): string {
  if (tokens.length === 0) return 'No token was made yet. Make one: redlines token create --help\n';
  const columns = [{ title: 'Token', width: 24 }, { title: 'For' }, { title: 'Person and roles' }, { title: 'State' }];
  const rows = tokens.map((token) => [
    token.id,
    token.name,
    { paragraphs: [token.person, mayDo(token)] },
    { paragraphs: stateOf(token, now) },
  ]);
  return renderTable(columns, rows, { width });
}

function mayDo({ roles, only }: TokenRecord): string {
  const may = roles.length === 0 ? 'reads only' : roles.join(', ');
  return `${may}${only === null ? '' : `; only ${only.join(', ')}`}`;
}

function stateOf(token: TokenRecord, now: Date): readonly string[] {
  const day = (instant: string) => instant.slice(0, 10);
  const used = token.lastUsedAt === null ? 'never used' : `used ${day(token.lastUsedAt)}`;
  if (token.revokedAt !== null) return [`revoked ${day(token.revokedAt)}`, used];
  return [`${isValid(token, now) ? 'holds until' : 'expired'} ${day(token.expiresAt)}`, used];
}
