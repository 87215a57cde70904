/** The built service as `npm start` starts it, in a process of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');
const QUESTION = '{ context { release { version } } interventions(first: 1) { totalCount } }';
const PATIENCE_MS = 60_000;

export interface RunningService {
  readonly address: string;
  /** from the spawn to the first right answer */
  readonly milliseconds: number;
  /** bytes of memory that the process holds; PostgreSQL has processes of its own */
  readonly rss: () => number;
  /** Stops it and resolves with the milliseconds that this took. */
  readonly stop: () => Promise<number>;
}

/** What `npm start` tells Node. */
export function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** Starts the service on a free port and waits for its first answer. */
export async function startService(environment: NodeJS.ProcessEnv): Promise<RunningService> {
  const begun = performance.now();
  const service = spawn(process.execPath, [...startFlags(), join(ROOT, 'dist/src/main.js')], {
    cwd: ROOT,
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_ADDRESS: '0',
      ...environment,
      PORT: '0',
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const timer = setTimeout(() => service.kill('SIGKILL'), PATIENCE_MS);
  try {
    const address = await addressOf(service);
    await answer(address);
    const milliseconds = performance.now() - begun;
    return { address, milliseconds, rss: () => rssOf(service), stop: () => stop(service) };
  } finally {
    clearTimeout(timer);
  }
}

async function addressOf(service: ChildProcess): Promise<string> {
  if (service.stdout === null) throw new Error('no standard output');
  for await (const line of createInterface(service.stdout)) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (found === undefined) continue;
    // Nobody reads the log, but it must not fill the pipe.
    service.stdout.resume();
    return found;
  }
  throw new Error('the service ended before it said where it listens');
}

async function answer(address: string): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  const body = await response.text();
  if (!response.ok || !body.includes('totalCount')) throw new Error(`no answer: ${response.status} ${body}`);
}

function rssOf({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout.trim()) * 1024;
}

async function stop(service: ChildProcess): Promise<number> {
  const begun = performance.now();
  if (service.exitCode !== null || service.signalCode !== null) return 0;
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  const timer = setTimeout(() => service.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(timer);
  return performance.now() - begun;
}
