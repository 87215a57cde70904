import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { askServer, ensureDatabase } from '../../src/database/ask-server.service.js';
import { ensureCluster, readPassword } from '../../src/database/cluster.service.js';
import { type DataHome, openDataHome } from '../../src/database/data-home.service.js';
import { programOptions } from '../../src/database/run-program.service.js';
import { DATABASE, ROLE, serverArguments } from '../../src/database/server-arguments.js';
import { type ServerFiles, usableServerFiles } from '../../src/database/server-files.service.js';
import { silentLog } from '../../src/database/startup-log.js';
import { until } from '../setup/service-process.js';

/**
 * A PostgreSQL server of the test's own, which writes what it commits to the disk, as a server that matters does. It
 * can be killed, and comes back on the port that it had.
 */
export class OwnPostgres {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly place: DataHome,
    private readonly files: ServerFiles,
    private readonly port: number,
    readonly url: string,
  ) {}

  static async create(name: string): Promise<OwnPostgres> {
    const place = await openDataHome(join(process.env['REDLINES_TEST_RUN'] ?? '', name), silentLog);
    const files = await usableServerFiles(place, silentLog);
    await ensureCluster(place, files, { durable: true });
    const port = await freePort();
    const password = encodeURIComponent(await readPassword(place));
    const base = `postgresql://${ROLE}:${password}@127.0.0.1:${String(port)}`;
    const server = new OwnPostgres(place, files, port, `${base}/${DATABASE}`);
    await server.start();
    await ensureDatabase(`${base}/postgres`, DATABASE);
    return server;
  }

  /** Resolves when it answers: after a kill it recovers first, and waits until nothing is left of the one before. */
  async start(): Promise<void> {
    const postgres = join(this.files.folder, 'bin', 'postgres');
    const argv = serverArguments(this.place.cluster, this.port, { durable: true });
    const answers = async (): Promise<boolean> => {
      if (hasEnded(this.child)) {
        this.child = spawn(postgres, argv, { ...programOptions(this.place.account), stdio: 'ignore' });
      }
      return await askServer(this.url.replace(/[^/]+$/, 'postgres')).then(
        () => true,
        () => false,
      );
    };
    await until(answers, 'PostgreSQL answers', 60_000);
  }

  /** `kill -9`: nothing is written any more, nobody is told. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Stops it at once, and removes its data. */
  async remove(): Promise<void> {
    await this.end('SIGQUIT');
    await rm(this.place.home, { recursive: true, force: true, maxRetries: 20 });
  }

  private async end(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('the system gives no free port');
}

function hasEnded(child: ChildProcess | null): boolean {
  return child?.exitCode !== null || child.signalCode !== null;
}
