import { HostClient } from './host-client.service.js';

/** What a server says about itself. */
export interface ServerFacts {
  readonly versionNumber: number;
  /** As in `18.4`. */
  readonly version: string;
  /** a replica, or told not to take writes */
  readonly onlyReads: boolean;
}

export const CONNECT_MS = 10_000;

/** Runs `ask` on one connection and closes it. Errors are those of pg and Node. */
export async function withClient<T>(url: string, ask: (client: HostClient) => Promise<T>): Promise<T> {
  const client = new HostClient({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'redlines-registry start',
  });
  // A connection that breaks while idle would otherwise end the process; the next query reports it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function setting(client: HostClient, name: string): Promise<string> {
  const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name]);
  return rows[0]?.value ?? '';
}

export async function askServer(url: string): Promise<ServerFacts> {
  return await withClient(url, async (client) => ({
    versionNumber: Number(await setting(client, 'server_version_num')),
    version: (await setting(client, 'server_version')).split(' ')[0] ?? '',
    onlyReads: client.onlyReads,
  }));
}

/** The folder of the server's data, as the server sees it; for a superuser. */
export async function askDataFolder(url: string): Promise<string> {
  return await withClient(url, async (client) => await setting(client, 'data_directory'));
}

/** Creates `name` unless it exists. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}
