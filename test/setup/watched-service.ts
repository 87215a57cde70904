import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { serverFolder } from './server-folder.js';
import type { Asked, Usage } from './watch.js';

export interface WatchedOptions {
  /** where `dist/src/main.js` is; absent: this package, built */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** arguments of node */
  readonly flags?: readonly string[];
}

const ROOT = resolve(import.meta.dirname, '../..');
const WATCH = pathToFileURL(join(import.meta.dirname, 'watch.ts')).href;
const LINES_KEPT = 200;

/** The built service as a process of its own, which tells what it uses. Without limits of requests a minute. */
export class WatchedService {
  readonly child: ChildProcess;
  readonly address: string;
  /** the last lines of its log */
  readonly log: readonly string[];
  readonly dataDir: string;

  private constructor(child: ChildProcess, address: string, log: readonly string[], dataDir: string) {
    this.child = child;
    this.address = address;
    this.log = log;
    this.dataDir = dataDir;
  }

  /** Over the database of `DATABASE_URL` in `environment`, else one of its own, made for it and removed with it. */
  static async start({ folder = ROOT, environment = {}, flags = [] }: WatchedOptions = {}): Promise<WatchedService> {
    const dataDir = serverFolder('watched');
    const child = spawn(
      process.execPath,
      ['--no-warnings', '--expose-gc', ...flags, '--import', WATCH, join(folder, 'dist/src/main.js')],
      {
        cwd: folder,
        env: {
          ...{ ...process.env, NODE_OPTIONS: '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' },
          ...{ DATABASE_URL: '', DATA_DIR: dataDir, TRUST_PROXY: '' },
          ...{ RATE_LIMIT_PER_ADDRESS: '0', RATE_LIMIT_PER_TOKEN: '0', RATE_LIMIT_FAILURES: '0' },
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    const log: string[] = [];
    const keep = (line: string): void => {
      if (log.push(line) > LINES_KEPT) log.shift();
    };
    if (child.stdout === null || child.stderr === null) throw new Error('the service has no output');
    createInterface({ input: child.stderr }).on('line', keep);
    const output = createInterface({ input: child.stdout });
    const address = await new Promise<string>((found, failed) => {
      output.on('line', (line) => {
        keep(line);
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (url !== undefined) found(url);
      });
      child.once('exit', () => failed(new Error(`the service ended before it listened: ${log.join('\n')}`)));
    }).catch(async (error: unknown) => {
      await rm(dataDir, { recursive: true, force: true });
      throw error;
    });
    return new WatchedService(child, address, log, dataDir);
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** What it has used until now. */
  async usage(): Promise<Usage> {
    return (await this.tell('usage')) as Usage;
  }

  /** The same after a collection of garbage. */
  async collected(): Promise<Usage> {
    return (await this.tell('collected')) as Usage;
  }

  /** All that it answers, such as `GET /figures/:file`. */
  async routes(): Promise<readonly string[]> {
    return (await this.tell('routes')) as readonly string[];
  }

  /** How many milliseconds of CPU, of all its threads, some work takes. */
  async cpuOf<T>(work: () => Promise<T>): Promise<{ readonly cpuMs: number; readonly result: T }> {
    const before = await this.usage();
    const result = await work();
    const after = await this.usage();
    return { cpuMs: after.cpuMs - before.cpuMs, result };
  }

  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async tell(asked: Asked): Promise<unknown> {
    const told = new Promise<unknown>((found, failed) => {
      const gone = () => failed(new Error(`the service ended: ${this.log.join('\n')}`));
      this.child.once('exit', gone);
      this.child.once('message', (said) => {
        this.child.off('exit', gone);
        found(said);
      });
    });
    this.child.send(asked);
    return await told;
  }
}
