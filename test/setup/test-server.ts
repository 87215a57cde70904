import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openDataHome } from '../../src/database/data-home.service.js';
import { bringUp } from '../../src/database/embedded-server.service.js';
import { acquireLock } from '../../src/database/file-lock.service.js';
import { silentLog } from '../../src/database/startup-log.js';

const LOCK_WAIT_MS = 60_000;

function runFolder(): string {
  const run = process.env['REDLINES_TEST_RUN'];
  if (run !== undefined) return run;
  throw new Error('REDLINES_TEST_RUN is unset: jest must run test/setup/global-setup.ts as its globalSetup');
}

/** The beginning of the names of all databases of this run; the sweeper drops what begins so. */
export function databasePrefix(): string {
  return `redlines_test_${basename(runFolder()).slice(-6).toLowerCase()}_`;
}

/** Lets one process of the run at a time do `work`. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = await acquireLock(join(runFolder(), 'lock'), LOCK_WAIT_MS);
  if (lock === undefined) throw new Error('another test holds the lock of the run for too long');
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Does `make` once in the whole run and gives everybody its result, a text. */
export async function onceInRun(name: string, make: () => Promise<string>): Promise<string> {
  const path = join(runFolder(), `${name}.json`);
  return await alone(async () => {
    const made = await readFile(path, 'utf8').catch(() => undefined);
    if (made !== undefined) return made;
    const result = await make();
    await writeFile(path, result, { mode: 0o600 });
    return result;
  });
}

async function startTestServer(): Promise<string> {
  const place = await openDataHome(join(runFolder(), 'data'), silentLog);
  const { url } = await bringUp(place, { log: silentLog, durable: false });
  return JSON.stringify({ url, home: place.home });
}

/**
 * The URL of the PostgreSQL server of this test run, as a user who may create databases: that of TEST_DATABASE_URL,
 * else an embedded one, started on first use and shared by all workers.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'] ?? '';
  if (given !== '') return given;
  const server: unknown = JSON.parse(await onceInRun('server', startTestServer));
  const url: unknown = typeof server === 'object' && server !== null ? Reflect.get(server, 'url') : undefined;
  if (typeof url === 'string') return url;
  throw new Error('server.json of the test run holds no url');
}
