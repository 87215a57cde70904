import { readFile } from 'node:fs/promises';
import { StartupError } from '../startup-error.js';
import { chooseAccount, parsePasswd, type Account } from './account.js';
import { statusOf } from './file-status.service.js';

const candidates = ['postgres', '_postgres', 'nobody'] as const;

/**
 * The user to run the server as: undefined means our own. PostgreSQL refuses root, so root lends it another user:
 * the owner of the cluster if there is one, else `postgres` or `nobody`.
 * @throws StartupError NO_SERVER_USER, NO_PERMISSION (a cluster that belongs to root)
 */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owned = await statusOf(cluster);
  const accounts = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const account = chooseAccount(accounts, candidates);
  if (owned?.isDirectory() !== true) {
    if (account !== undefined) return account;
    const remedy = 'Create one (useradd postgres), start as an ordinary user, or set DATABASE_URL.';
    throw new StartupError('NO_SERVER_USER', 'PostgreSQL does not run as root and no other user exists', remedy);
  }
  const { uid, gid } = owned;
  if (uid === 0) {
    const remedy = `Give it to the server's user: chown -R ${account?.name ?? 'postgres'} "${cluster}"`;
    throw new StartupError('NO_PERMISSION', `${cluster} belongs to root, as whom PostgreSQL does not run`, remedy);
  }
  const name = accounts.find((known) => known.uid === uid)?.name ?? `user ${String(uid)}`;
  return { uid, gid, name };
}
