import { userInfo } from 'node:os';
import type { TokenRecord } from '../access/token-record.js';
import { TokenDesk } from '../access/token-desk.service.js';
import { TokenTable } from '../access/token-table.service.js';
import type { TokenRequest } from '../access/token-request.js';
import { CliError } from './cli-error.js';
import { workOnDatabase } from './database-work.service.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { progressOn } from './progress.js';

/** @throws StartupError, CliError, QuestionError BAD_ARGUMENT */
export async function createToken(
  io: Io,
  request: TokenRequest,
): Promise<{ readonly secret: string; readonly token: TokenRecord }> {
  return await atDesk(io, (desk) => desk.create(request, whoWorks()));
}

/** @throws StartupError, CliError */
export async function listTokens(io: Io): Promise<readonly TokenRecord[]> {
  return await atDesk(io, (desk) => desk.list());
}

/** @throws StartupError; CliError TOKEN_UNKNOWN */
export async function revokeToken(io: Io, id: string): Promise<TokenRecord> {
  const revoked = await atDesk(io, (desk) => desk.revoke(id.startsWith('token/') ? id : `token/${id}`, whoWorks()));
  if (revoked !== null) return revoked;
  throw new CliError(
    'TOKEN_UNKNOWN',
    'There is no such token.',
    'See those that there are: redlines token list',
    EXIT.usage,
  );
}

async function atDesk<T>(io: Io, work: (desk: TokenDesk) => Promise<T>): Promise<T> {
  const progress = progressOn(io.err);
  try {
    return await workOnDatabase(io, progress, async (dataSource) => {
      return await work(new TokenDesk({ records: new TokenTable(dataSource), clock: () => new Date() }));
    });
  } finally {
    progress.done();
  }
}

/** Whoever can write into the database may make tokens; the record says under which account. */
function whoWorks(): string {
  try {
    return `command line, account ${userInfo().username}`;
  } catch {
    return 'command line';
  }
}
