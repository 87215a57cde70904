import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Account, hasEnded, type Started } from './started.js';
import { until } from './until.js';

const run = promisify(execFile);
/** Connections that are let in while one of the servers comes up are few, and answer at once. */
const CONNECT_MS = 2_000;

export interface Cluster {
  readonly started: Started;
  /** folder of PostgreSQL's programs */
  readonly programs: string;
  readonly account: Account;
  /** of the superuser, of the role that copies, and of the service; for as long as the demonstration runs */
  readonly password: string;
  readonly ports: readonly number[];
}

/** One server of PostgreSQL: primary or replica, whichever it is at the moment. */
export class PostgresNode {
  readonly name: string;
  readonly port: number;
  private readonly data: string;
  private readonly cluster: Cluster;
  private child: ChildProcess | null = null;

  constructor(cluster: Cluster, number: number) {
    this.cluster = cluster;
    this.name = `postgres-${String(number + 1)}`;
    this.port = cluster.ports[number] ?? 0;
    this.data = join(cluster.started.folder, this.name);
  }

  /** An empty server, which will be the first primary. It waits for no replica before it has one. */
  async init(): Promise<void> {
    await this.makeFolder();
    const secret = join(this.cluster.started.folder, 'password');
    await this.write(secret, this.cluster.password);
    const words = [
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '-k',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ];
    await this.program('initdb', ['-D', this.data, ...words]);
    await appendFile(join(this.data, 'postgresql.conf'), "\ninclude_if_exists = 'node.conf'\n");
    await this.configure({ waitsForReplica: false });
  }

  /** A replica of a running primary. */
  async copy(primary: PostgresNode): Promise<void> {
    await this.makeFolder();
    const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'replicator'];
    await this.program('pg_basebackup', ['-D', this.data, ...from, '--checkpoint=fast', '--wal-method=stream']);
    await this.follow();
  }

  /** Turns what was primary once into a replica: what it had and the new primary has not is taken back. */
  async rewind(primary: PostgresNode): Promise<void> {
    await primary.query('CHECKPOINT');
    const source = `host=127.0.0.1 port=${String(primary.port)} user=postgres dbname=postgres`;
    await this.program('pg_rewind', ['-D', this.data, `--source-server=${source}`]);
    await this.follow();
  }

  private async follow(): Promise<void> {
    await this.write(join(this.data, 'standby.signal'), '');
    await this.configure({ waitsForReplica: true });
  }

  /**
   * The settings that are its own. A commit is acknowledged when a replica has it on its disk as well: what was
   * acknowledged outlives the primary. A replica finds its primary as the service does: the host that takes writes.
   */
  async configure({ waitsForReplica }: { readonly waitsForReplica: boolean }): Promise<void> {
    const { ports, password } = this.cluster;
    const primary = [
      `host=${ports.map(() => '127.0.0.1').join(',')} port=${ports.join(',')} target_session_attrs=read-write`,
      `user=replicator password=${password} application_name=${this.name} connect_timeout=2`,
    ].join(' ');
    const names = ports.map((_, number) => `"postgres-${String(number + 1)}"`).join(', ');
    const lines = [
      `port = ${String(this.port)}`,
      "listen_addresses = '127.0.0.1'",
      "unix_socket_directories = ''",
      'shared_buffers = 64MB',
      'wal_keep_size = 256MB',
      'wal_retrieve_retry_interval = 200ms',
      `primary_conninfo = '${primary}'`,
      `synchronous_standby_names = '${waitsForReplica ? `ANY 1 (${names})` : ''}'`,
    ];
    await this.write(join(this.data, 'node.conf'), `${lines.join('\n')}\n`);
    this.child?.kill('SIGHUP');
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const { started, programs, account } = this.cluster;
    const options = { cwd: this.data, ...account, signal: 'SIGINT' as const };
    const child = started.spawn(this.name, join(programs, 'postgres'), ['-D', this.data], options);
    this.child = child;
    await until(async () => {
      if (hasEnded(child)) throw new Error(`${this.name} ended:\n${started.said(this.name)}`);
      return await this.query('select 1').then(
        () => true,
        () => false,
      );
    }, `${this.name} answers`);
  }

  /** `kill -9`: nothing is written any more, nobody is told. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async promote(): Promise<void> {
    await this.program('pg_ctl', ['promote', '-D', this.data, '-t', '30']);
  }

  /** How much of the primary's log it has, in bytes. */
  async received(): Promise<number> {
    const [row] = await this.query<{ bytes: string }>(
      "select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0')::text as bytes",
    );
    return Number(row?.bytes ?? 0);
  }

  async query<Row extends pg.QueryResultRow>(text: string, database = 'postgres'): Promise<readonly Row[]> {
    const { port, cluster } = this;
    const place = { host: '127.0.0.1', port, user: 'postgres', password: cluster.password, database };
    const client = new pg.Client({ ...place, connectionTimeoutMillis: CONNECT_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async makeFolder(): Promise<void> {
    await mkdir(this.data, { mode: 0o700 });
    await this.handOver(this.data);
  }

  private async write(path: string, text: string): Promise<void> {
    await writeFile(path, text, { mode: 0o600 });
    await this.handOver(path);
  }

  /** What root made belongs to the account of the server. */
  private async handOver(path: string): Promise<void> {
    const { uid, gid } = this.cluster.account;
    if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  }

  private async program(name: string, argv: readonly string[]): Promise<void> {
    const { programs, account, password, started } = this.cluster;
    const env = { ...process.env, LC_ALL: 'C', PGPASSWORD: password };
    const options = { ...account, env, cwd: started.folder, timeout: 60_000 };
    await run(join(programs, name), [...argv], options).catch((error: unknown) => {
      const said: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'stderr') : '';
      throw new Error(`${name} failed: ${String(said)}`, { cause: error });
    });
  }
}
