import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { builtService } from './built-service.js';

export interface Answer<Data = unknown> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface AskOptions {
  readonly variables?: object;
  readonly token?: string;
  /** besides those that a question has anyway */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The service as a process of its own, over the database of a URL. */
export class ServiceProcess {
  /** the lines of its log, as they were written */
  readonly log: string[] = [];

  private constructor(
    readonly child: ChildProcess,
    readonly address: string,
  ) {}

  /** Resolves when it listens. */
  static async start(databaseUrl: string, environment: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    const folder = await builtService();
    const child = spawn(process.execPath, ['--enable-source-maps', join(folder, 'dist/src/main.js')], {
      cwd: folder,
      env: {
        ...{ PATH: process.env['PATH'], DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data'), PORT: '0' },
        ...{ RATE_LIMIT_PER_ADDRESS: '0', RATE_LIMIT_PER_TOKEN: '0', RATE_LIMIT_FAILURES: '0' },
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (address === undefined) continue;
      const service = new ServiceProcess(child, address);
      service.log.push(...log.splice(0));
      createInterface({ input: child.stderr }).on('line', (said) => service.log.push(said));
      return service;
    }
    throw new Error(`the service ended before it listened: ${log.join('\n')}`);
  }

  async ask<Data>(query: string, { variables, token, headers, signal }: AskOptions = {}): Promise<Answer<Data>> {
    const reply = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      ...(signal === undefined ? {} : { signal }),
    });
    const { data, errors } = (await reply.json()) as Partial<Answer<Data>>;
    return { status: reply.status, data: data ?? null, errors: errors ?? [] };
  }

  async ready(): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
    const reply = await fetch(`${this.address}/health/ready`);
    return { status: reply.status, body: (await reply.json()) as Readonly<Record<string, unknown>> };
  }

  /** Its metrics, in Prometheus' text format. */
  async metrics(): Promise<string> {
    return await (await fetch(`${this.address}/metrics`)).text();
  }

  /** The version of the release that it serves. */
  async release(): Promise<string> {
    const { data } = await this.ask<{ context: { release: { version: string } } }>(
      '{ context { release { version } } }',
    );
    return data?.context.release.version ?? '';
  }

  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

/** Resolves with the milliseconds that it took; fails when it does not come true in time. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  what: string,
  patienceMs = 30_000,
): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > patienceMs) throw new Error(`${what}: not within ${patienceMs} ms`);
    await pause(20);
  }
  return performance.now() - begun;
}
