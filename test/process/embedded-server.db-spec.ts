import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../../src/database/ask-server.service.js';
import { isOurServer, runningServer } from '../../src/database/postmaster.service.js';

interface Report {
  readonly url: string;
  readonly home: string;
  readonly pid: number;
  readonly origin: string;
  readonly code?: string;
  readonly message: string;
}

const setup = join(import.meta.dirname, '..', 'setup', 'run-typescript.ts');
const program = join(import.meta.dirname, 'hold-server.ts');

/** A process as `npm start` would be one: it is up, or refused, once it has written its line. */
class Service {
  readonly child: ChildProcess;
  readonly report: Promise<Report>;
  readonly ended: Promise<unknown>;

  constructor(dataDir: string) {
    const words = ['--no-warnings', '--import', setup, program, dataDir];
    this.child = spawn(process.execPath, words, { cwd: '/', stdio: ['ignore', 'pipe', 'ignore'] });
    this.ended = once(this.child, 'exit');
    this.report = this.readReport();
  }

  private async readReport(): Promise<Report> {
    const { stdout } = this.child;
    if (stdout === null) throw new Error('no output to read');
    for await (const line of createInterface({ input: stdout })) {
      // The line is written by hold-server.ts.
      return JSON.parse(line) as Report;
    }
    throw new Error('ended without a report');
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}

describe('the embedded server, as processes see it', () => {
  let folder: string;
  const services: Service[] = [];
  const homes = new Set<string>();

  function start(dataDir: string): Service {
    const service = new Service(dataDir);
    services.push(service);
    void service.report.then(({ home }) => home && homes.add(home)).catch(() => undefined);
    return service;
  }

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'redlines embedded ')));
    await chmod(folder, 0o755);
  });

  afterEach(async () => {
    for (const service of services.splice(0)) if (service.child.exitCode === null) await service.end('SIGTERM');
  });

  afterAll(async () => {
    for (const home of homes) {
      const left = await runningServer(join(home, 'postgres'));
      if (left !== undefined) process.kill(left.pid, 'SIGQUIT');
    }
    for (const path of [...homes, folder]) await rm(path, { recursive: true, force: true, maxRetries: 20 });
  });

  it('is created in a path with spaces, keeps its data, and ends with its service', async () => {
    const dataDir = join(folder, 'my data', 'of today');
    const first = start(dataDir);
    const { url, pid, home, origin } = await first.report;
    expect(origin).toBe('created');
    await withClient(url, async (client) => await client.query('create table kept as select 7 as number'));
    await first.end('SIGTERM');
    expect(first.child.exitCode).toBe(0);
    expect(await isOurServer(pid, join(home, 'postgres'))).toBe(false);

    const second = await start(dataDir).report;
    expect(second.origin).toBe('started');
    const { rows } = await withClient(second.url, async (client) => await client.query('select number from kept'));
    expect(rows).toEqual([{ number: 7 }]);
  });

  it('is found and reused after the service was killed', async () => {
    const dataDir = join(folder, 'killed');
    const first = start(dataDir);
    const before = await first.report;
    await first.end('SIGKILL');
    const second = start(dataDir);
    expect(await second.report).toMatchObject({ origin: 'reused', pid: before.pid, url: before.url });
    await second.end('SIGTERM');
    expect(await isOurServer(before.pid, join(before.home, 'postgres'))).toBe(false);
  });

  it('recovers after it was killed with the service', async () => {
    const dataDir = join(folder, 'killed');
    const first = start(dataDir);
    const before = await first.report;
    await withClient(before.url, async (client) => await client.query('create table kept as select 7 as number'));
    await first.end('SIGKILL');
    process.kill(before.pid, 'SIGKILL');
    const after = await start(dataDir).report;
    expect(after.origin).toBe('started');
    const { rows } = await withClient(after.url, async (client) => await client.query('select number from kept'));
    expect(rows).toEqual([{ number: 7 }]);
  });

  it('starts when the number of the dead server is now another process', async () => {
    const dataDir = join(folder, 'killed');
    const first = start(dataDir);
    const { pid, home } = await first.report;
    await first.end('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const file = join(home, 'postgres', 'postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/u, String(process.pid)));
    expect((await start(dataDir).report).origin).toBe('started');
  });

  it('serves one service at a time: the second is refused and names the first', async () => {
    const dataDir = join(folder, 'shared');
    // At the same moment and on an empty folder: only one may make the cluster.
    const both = [start(dataDir), start(dataDir)];
    const reports = await Promise.all(both.map(async ({ report }) => await report));
    const winner = reports.findIndex(({ code }) => code === undefined);
    const loser = 1 - winner;
    expect(reports[winner]?.origin).toBe('created');
    expect(reports[loser]?.code).toBe('DATA_DIR_IN_USE');
    expect(reports[loser]?.message).toContain(`process ${String(both[winner]?.child.pid)}`);
    await both[loser]?.ended;
    expect(both[loser]?.child.exitCode).toBe(1);
  });

  it('is made anew when the service was killed while making it', async () => {
    const dataDir = join(folder, 'half');
    const first = start(dataDir);
    void first.report.catch(() => undefined);
    let unfinished: readonly string[] = [];
    while (unfinished.length === 0) {
      const names = await readdir(dataDir).catch(() => []);
      unfinished = names.filter((name) => name.startsWith('postgres.making-'));
    }
    await first.end('SIGKILL');
    const second = await start(dataDir).report;
    expect(second.origin).toBe('created');
    expect((await readdir(second.home)).filter((name) => name.includes('.making-'))).toEqual([]);
  });

  it('refuses a file where its folder should be', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'not a folder');
    const [onFile, belowFile] = [start(file), start(join(file, 'below'))];
    expect((await onFile.report).code).toBe('DATA_DIR_NOT_A_FOLDER');
    expect((await belowFile.report).code).toBe('DATA_DIR_NOT_A_FOLDER');
  });

  it('never touches a folder that it did not make', async () => {
    const dataDir = join(folder, 'foreign');
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'theirs'), 'precious');
    await chmod(join(dataDir), 0o755);
    expect(['CLUSTER_BROKEN', 'NO_PERMISSION']).toContain((await start(dataDir).report).code);
    expect(await readFile(join(dataDir, 'postgres', 'theirs'), 'utf8')).toBe('precious');
  });
});
