/** The owner and only role of an embedded cluster, and its database. */
export const ROLE = 'redlines';
export const DATABASE = 'redlines';

/** How much the server does to survive a power cut: nothing in tests. */
export interface Durability {
  readonly durable: boolean;
}

/** `initdb`: UTF-8, sorted by code point on every platform, password needed even on this machine. */
export function initdbArguments(folder: string, passwordFile: string, { durable }: Durability): readonly string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${ROLE}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
    // Given, so that initdb need not start the server several times to find out.
    '--set=max_connections=100',
    '--set=shared_buffers=128MB',
    ...(durable ? [] : ['--no-sync']),
  ];
}

/** `postgres`: on the loopback address only; `folder` stands in its command line, by which it is known again. */
export function serverArguments(folder: string, port: number, { durable }: Durability): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Whether a command line, its words joined by spaces, is that of a server started by `serverArguments` on `folder`. */
export function isServerOf(folder: string, commandLine: string): boolean {
  return commandLine.includes(`/postgres -D ${folder} -c `);
}
