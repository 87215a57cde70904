import { randomBytes } from 'node:crypto';
import type { Role } from '../../src/access/principal.js';
import type { TokenRecord, TokenRecords } from '../../src/access/token-record.js';
import { tokenHash, tokenText } from '../../src/access/token-text.js';

/** Tokens in memory, as the table keeps them. */
export function tokenMemory(): TokenRecords {
  const byHash = new Map<string, TokenRecord>();
  const change = (id: string, how: (record: TokenRecord) => TokenRecord): TokenRecord | null => {
    for (const [hash, record] of byHash) {
      if (record.id !== id) continue;
      const changed = how(record);
      byHash.set(hash, changed);
      return changed;
    }
    return null;
  };
  return {
    find: (hash) => Promise.resolve(byHash.get(hash) ?? null),
    add: (record, hash) => {
      byHash.set(hash, record);
      return Promise.resolve();
    },
    list: () => Promise.resolve([...byHash.values()].reverse()),
    revoke: (id, by, at) =>
      Promise.resolve(
        change(id, (record) => (record.revokedAt === null ? { ...record, revokedAt: at, revokedBy: by } : record)),
      ),
    used: (id, at) => {
      change(id, (record) => ({ ...record, lastUsedAt: at }));
      return Promise.resolve();
    },
  };
}

/** Make a token in these records and tell it; it holds until 2027 unless `more` says otherwise. */
export async function newToken(
  records: TokenRecords,
  roles: readonly Role[],
  more: Partial<TokenRecord> = {},
): Promise<string> {
  const text = tokenText(randomBytes(32));
  const record: TokenRecord = {
    id: `token/${randomBytes(8).toString('hex')}`,
    name: 'made by a test',
    person: `person-${randomBytes(4).toString('hex')}`,
    roles,
    only: null,
    createdAt: '2026-11-01T00:00:00.000Z',
    createdBy: 'test',
    expiresAt: '2027-10-01T00:00:00.000Z',
    revokedAt: null,
    revokedBy: null,
    lastUsedAt: null,
    ...more,
  };
  await records.add(record, tokenHash(text));
  return text;
}
