import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * A process of its own that outlives the test run, however that ends, and then stops the server of the run, deletes
 * its folders, and drops its databases from a server given by TEST_DATABASE_URL. Runs without the tests' transforms,
 * so it imports nothing of the project.
 */
const run = process.argv[2] ?? '';
const runId = run.slice(-6);

async function homeOfServer(): Promise<string> {
  const usual = join(run, 'data');
  const noted: unknown = JSON.parse(await readFile(join(run, 'server.json'), 'utf8').catch(() => 'null'));
  const home: unknown = typeof noted === 'object' && noted !== null ? Reflect.get(noted, 'home') : undefined;
  return typeof home === 'string' ? home : usual;
}

function signal(pid: number, name: 'SIGQUIT' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** The pid file is of this run's own folder, so its server is ours; it goes away when the server has ended. */
async function stopServer(home: string): Promise<void> {
  const text = async () => await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(await text(), 10);
  if (!(pid > 0)) return;
  signal(pid, 'SIGQUIT');
  for (let turn = 0; turn < 1000 && (await text()) !== '' && signal(pid, 0); turn += 1) await pause(10);
}

async function dropDatabases(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [`redlines_test_${runId}_`.toLowerCase()],
  );
  for (const { name } of rows) await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
  await client.end();
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20 }).catch(async () => await pause(200));
}

process.stdin.resume();
process.stdin.once('close', () => {
  void (async () => {
    const url = process.env['TEST_DATABASE_URL'] ?? '';
    if (url !== '') await dropDatabases(url).catch(() => undefined);
    const home = await homeOfServer();
    await stopServer(home);
    // Twice, for a worker that was killed with the run may have been writing still.
    for (const folder of [home, run, home, run]) await remove(folder);
  })();
});
