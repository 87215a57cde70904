import type { DataSource } from 'typeorm';
import type { Role } from '../../src/access/principal.js';
import { TokenTable } from '../../src/access/token-table.service.js';
import { newToken } from '../setup/token-memory.js';

/** Tokens of those who edit. */
export interface People {
  readonly author: string;
  readonly reviewer: string;
  readonly second: string;
  readonly publisher: string;
}

/** Tokens in the table of a registry, for a day from now. */
export async function people(dataSource: DataSource): Promise<People> {
  const records = new TokenTable(dataSource);
  const now = Date.now();
  const times = { createdAt: new Date(now).toISOString(), expiresAt: new Date(now + 86_400_000).toISOString() };
  const token = async (person: string, ...roles: readonly Role[]) =>
    await newToken(records, roles, { ...times, person });
  return {
    author: await token('a.uthor', 'contributor'),
    reviewer: await token('r.eviewer', 'reviewer'),
    second: await token('s.econd', 'reviewer'),
    publisher: await token('p.ublisher', 'publisher'),
  };
}
