import type { DataSource } from 'typeorm';
import { AccessTokenEntity } from './access-token.entity.js';
import { ACTIONS } from './permissions.js';
import type { TokenRecord, TokenRecords } from './token-record.js';

/** Tokens as the database keeps them. */
export class TokenTable implements TokenRecords {
  constructor(private readonly dataSource: DataSource) {}

  async find(hash: string): Promise<TokenRecord | null> {
    const row = await this.table().findOneBy({ hash });
    return row === null ? null : recordOf(row);
  }

  async add(record: TokenRecord, hash: string): Promise<void> {
    await this.table().insert({
      id: record.id,
      name: record.name,
      person: record.person,
      roles: [...record.roles],
      only_actions: record.only === null ? null : [...record.only],
      hash,
      created_at: new Date(record.createdAt),
      created_by: record.createdBy,
      expires_at: new Date(record.expiresAt),
      revoked_at: record.revokedAt === null ? null : new Date(record.revokedAt),
      revoked_by: record.revokedBy,
      last_used_at: record.lastUsedAt === null ? null : new Date(record.lastUsedAt),
    });
  }

  async list(): Promise<readonly TokenRecord[]> {
    return (await this.table().find({ order: { created_at: 'DESC', id: 'ASC' } })).map(recordOf);
  }

  async revoke(id: string, by: string, at: string): Promise<TokenRecord | null> {
    const change = { revoked_at: new Date(at), revoked_by: by };
    await this.table().createQueryBuilder().update(change).where('id = :id AND revoked_at IS NULL', { id }).execute();
    const row = await this.table().findOneBy({ id });
    return row === null ? null : recordOf(row);
  }

  async used(id: string, at: string): Promise<void> {
    const later = 'id = :id AND (last_used_at IS NULL OR last_used_at < :at)';
    const change = { last_used_at: new Date(at) };
    await this.table().createQueryBuilder().update(change).where(later, { id, at }).execute();
  }

  private table() {
    return this.dataSource.getRepository(AccessTokenEntity);
  }
}

function recordOf(row: AccessTokenEntity): TokenRecord {
  return {
    id: row.id,
    name: row.name,
    person: row.person,
    roles: row.roles,
    // An action that this version does not know is one that it does not allow.
    only: row.only_actions === null ? null : ACTIONS.filter((action) => row.only_actions?.includes(action)),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedBy: row.revoked_by,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
