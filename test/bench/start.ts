/**
 * How long the service takes to its first answer: on an empty data folder (database created, catalogue seeded) and on
 * the same folder again. Prints a table and fails where a limit is broken. Runs on the built program: `npm run bench:start`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');
const QUESTION = '{ context { release { version } } interventions(first: 1) { totalCount } }';
const PATIENCE_MS = 60_000;

interface Started {
  readonly service: ChildProcess;
  readonly milliseconds: number;
}

/** Starts the service and resolves with the time from the spawn to its first right answer. */
async function start(dataDir: string): Promise<Started> {
  const begun = performance.now();
  const service = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist/src/main.js')], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const timer = setTimeout(() => service.kill('SIGKILL'), PATIENCE_MS);
  try {
    const address = await addressOf(service);
    await answer(address);
    return { service, milliseconds: performance.now() - begun };
  } finally {
    clearTimeout(timer);
  }
}

async function addressOf(service: ChildProcess): Promise<string> {
  if (service.stdout === null) throw new Error('no standard output');
  for await (const line of createInterface(service.stdout)) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
    if (found) return found[0];
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

async function stop({ service }: Started): Promise<number> {
  const begun = performance.now();
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  await ended;
  return performance.now() - begun;
}

const dataDir = mkdtempSync(join(tmpdir(), 'redlines-start-'));
try {
  const first = await start(dataDir);
  const firstStop = await stop(first);
  const laters: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const later = await start(dataDir);
    laters.push(later.milliseconds);
    await stop(later);
  }
  const later = [...laters].sort((a, b) => a - b)[1] ?? Infinity;
  const rows = [
    ['first start to first answer', first.milliseconds, 25_000],
    ['later start to first answer (median of 3)', later, 4_000],
    ['stop on SIGTERM', firstStop, 5_000],
  ] as const;
  for (const [what, took, limit] of rows) {
    console.log(`${what.padEnd(44)} ${(took / 1000).toFixed(2).padStart(6)} s   limit ${limit / 1000} s`);
  }
  process.exitCode = rows.every(([, took, limit]) => took <= limit) ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
