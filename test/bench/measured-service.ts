/** The built service as a process of its own, and what it uses. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Usage } from './report-usage.js';

const ROOT = resolve(import.meta.dirname, '../..');

export interface MeasuredService {
  readonly address: string;
  /** from the spawn to the first right answer */
  readonly startMs: number;
  readonly usage: (what: 'usage' | 'held') => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts it and waits for its first answer.
 * @param options of Node, such as `--max-old-space-size=12000`
 */
export async function startMeasured(databaseUrl: string, options: readonly string[] = []): Promise<MeasuredService> {
  const begun = performance.now();
  const preload = join(import.meta.dirname, 'report-usage.ts');
  const argv = [...options, '--expose-gc', '--import', preload, join(ROOT, 'dist/src/main.js')];
  const child = spawn(process.execPath, argv, {
    cwd: ROOT,
    // Nobody is turned away for asking often, or for asking what takes long.
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      HOST: '127.0.0.1',
      RATE_LIMIT_PER_ADDRESS: '0',
      OPERATION_TIMEOUT_MS: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const address = await addressOf(child);
  await answer(address);
  const startMs = performance.now() - begun;
  return {
    address,
    startMs,
    usage: async (what) => {
      const told = once(child, 'message');
      child.send(what);
      const [usage] = (await told) as [Usage];
      return usage;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no standard output');
  const lines = createInterface(stdout);
  for await (const line of lines) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
    if (found === null) continue;
    stdout.resume();
    return found[0];
  }
  throw new Error('the service ended before it said where it listens');
}

async function answer(address: string): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ interventions(first: 1) { totalCount } }' }),
  });
  const body = await response.text();
  if (!response.ok || !body.includes('totalCount')) throw new Error(`no answer: ${response.status} ${body}`);
}
