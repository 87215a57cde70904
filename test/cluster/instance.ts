import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { hasEnded, type Started } from './started.js';
import { until } from './until.js';

const ROOT = resolve(import.meta.dirname, '../..');
const ANSWERS_MS = 15_000;
const METRICS_TOKEN = randomBytes(16).toString('hex');

export interface Place {
  readonly started: Started;
  readonly databaseUrl: string;
  /** how long it goes on after it was told to stop */
  readonly drainSeconds: number;
  readonly publicUrl: string;
}

export interface Readiness {
  /** `stopping`, `degraded`, `ready` …; `away` where nothing listens */
  readonly status: string;
  readonly database: string;
}

/** One process of the service, always on the same port. */
export class Instance {
  readonly name: string;
  readonly address: string;
  private readonly place: Place;
  private readonly port: number;
  private child: ChildProcess | null = null;

  constructor(place: Place, number: number, port: number) {
    this.place = place;
    this.port = port;
    this.name = `instance ${String(number + 1)}`;
    this.address = `http://127.0.0.1:${String(port)}`;
  }

  /** Resolves when it answers queries, whether or not it can write. */
  async start(): Promise<number> {
    const { started, databaseUrl, drainSeconds, publicUrl } = this.place;
    const child = started.spawn(this.name, process.execPath, ['--enable-source-maps', join(ROOT, 'dist/src/main.js')], {
      cwd: ROOT,
      env: {
        ...{ PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(this.port) },
        ...{ DATABASE_URL: databaseUrl, DRAIN_SECONDS: String(drainSeconds), PUBLIC_URL: publicUrl },
        // All the load comes from one address, through one proxy.
        ...{ TRUST_PROXY: 'loopback', METRICS_TOKEN, RATE_LIMIT_PER_ADDRESS: '0', RATE_LIMIT_PER_TOKEN: '0' },
      },
    });
    this.child = child;
    return await until(async () => {
      if (hasEnded(child)) throw new Error(`${this.name} ended:\n${started.said(this.name)}`);
      return ['ready', 'degraded'].includes((await this.ready()).status);
    }, `${this.name} is ready`);
  }

  async ready(): Promise<Readiness> {
    try {
      const reply = await fetch(`${this.address}/health/ready`, { signal: AbortSignal.timeout(ANSWERS_MS) });
      return (await reply.json()) as Readiness;
    } catch {
      return { status: 'away', database: 'unknown' };
    }
  }

  /** The version of the release that it serves. */
  async release(): Promise<string> {
    const query = encodeURIComponent('{ context { release { version } } }');
    const reply = await fetch(`${this.address}/graphql?query=${query}`, { signal: AbortSignal.timeout(ANSWERS_MS) });
    const { data } = (await reply.json()) as { data: { context: { release: { version: string } } } };
    return data.context.release.version;
  }

  /** How many operations it has answered since it started. */
  async answered(): Promise<number> {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const reply = await fetch(`${this.address}/metrics`, { headers, signal: AbortSignal.timeout(ANSWERS_MS) });
    if (!reply.ok) throw new Error(`${this.name} shows no metrics: status ${String(reply.status)}`);
    const counts = (await reply.text()).matchAll(/^redlines_graphql_operation_duration_seconds_count\{.*\} (\d+)$/gm);
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** Asks it to stop. Resolves with its exit code, and whether it said meanwhile that it is stopping. */
  async stop(): Promise<{ readonly code: number | null; readonly said: boolean }> {
    const { child } = this;
    if (child === null || hasEnded(child)) throw new Error(`${this.name} does not run`);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    let said = false;
    while (!said && !hasEnded(child)) said = (await this.ready()).status === 'stopping';
    await ended;
    return { code: child.exitCode, said };
  }
}
