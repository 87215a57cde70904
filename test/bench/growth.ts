/**
 * How the service grows with the catalogue: synthetic ones of 1, 10, 100 and 1,000 times the claims are published into a
 * database of their own and served by the built service. Prints what publication, start, memory and the seven questions
 * take, with the ratio to each limit, writes it into RESULTS.md, and fails where a limit is broken.
 *
 * `npm run bench:growth`, with `TIMES=1,10` for some sizes only, `DATA=<folder>` for where the databases are made.
 * What is compared between sizes is the time of the main thread, so that what else the machine does falls out.
 * Nothing may grow faster than the catalogue. Sizes above 100 are published without the tables, see the README.
 */
import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Cost, measureQuestions } from './growth-measures.js';
import { serverFolder } from '../setup/server-folder.js';
import { growthReport, type GrowthRow } from './growth-report.js';
import { namedEverywhere } from './growth-named.js';
import { growthQuestions } from './growth-questions.js';
import { startMeasured } from './measured-service.js';
import { median, writeSection } from './results.js';
import { startFlags } from './running-service.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SIZES = (process.env['TIMES'] ?? '1,10,100,1000').split(',').map(Number);
/** Above, a publication through the tables takes longer than anybody waits for a benchmark. */
const MOST_IN_TABLES = 100;
const STARTS = 3;
const MOST_SEARCHES = 10;
/** As `npm start` has it. */
const SERVICE = startFlags();
const heapFor = (times: number) => (times > MOST_IN_TABLES ? [`--max-old-space-size=${16 * times}`] : []);

const built = async (path: string): Promise<unknown> => await import(join(ROOT, 'dist/src', path));
type Embedding = typeof import('../../src/database/embedded-server.service.js');
const { startEmbedded } = (await built('database/embedded-server.service.js')) as Embedding;

const folder = process.env['DATA'] ?? serverFolder('growth');
const isOwn = process.env['DATA'] === undefined || !existsSync(folder);
const silent = { info: () => undefined, warn: (line: string) => console.warn(line) };
const server = await startEmbedded({ dataDir: folder, log: silent, durable: false });
const rows: GrowthRow[] = [];
try {
  const questions = growthQuestions(await namedEverywhere());
  const answers = new Map<string, string>();
  for (const times of SIZES) {
    const url = await emptyDatabase(`growth_${String(times)}`);
    const published = await publishGrown(url, times);
    const flags = [...SERVICE, ...heapFor(times)];
    const starts: number[] = [];
    // The first of them competes with what the database has to write after the publication.
    while (starts.length < STARTS - 1) {
      const once = await startMeasured(url, flags);
      starts.push(once.startMs);
      await once.stop();
    }
    const service = await startMeasured(url, flags);
    try {
      rows.push({ ...published, times, startMs: median([...starts, service.startMs]), ...(await costs(times)) });
    } finally {
      await service.stop();
    }
    await drop(`growth_${String(times)}`);
    console.log(growthReport(rows).text);

    async function costs(size: number) {
      const begun = performance.now();
      await searchable(service.address);
      const indexMs = performance.now() - begun;
      const ready = await service.usage('usage');
      const asked: ReadonlyMap<string, Cost> = await measureQuestions(service, questions, size, answers);
      const { mostRss } = await service.usage('usage');
      const { held } = await service.usage('held');
      return { indexMs, startCpuMs: ready.cpuMs, readyRss: ready.rss, mostRss, held, asked };
    }
  }
} finally {
  await server.stop();
  if (isOwn) rmSync(folder, { recursive: true, force: true });
}
const report = growthReport(rows);
const sizes = process.env['TIMES'] === undefined ? '' : `TIMES=${process.env['TIMES']} `;
writeSection({
  postgres: '18',
  name: 'growth',
  title: 'Growth',
  command: `${sizes}npm run bench:growth`,
  body: report.markdown,
});
for (const broken of report.broken) console.log(`TOO MUCH: ${broken}`);
process.exitCode = report.broken.length === 0 ? 0 : 1;

/** Resolves when the index of the search is there: whoever waits for longer than a connection may is cut off, and asks again. */
async function searchable(address: string): Promise<void> {
  for (let attempt = 0; attempt < MOST_SEARCHES; attempt += 1) {
    const found = await fetch(`${address}/search?q=model`).then(
      async (reply) => (await reply.text()) !== '' && reply.ok,
      () => false,
    );
    if (found) return;
  }
  throw new Error('the index of the search does not come');
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function drop(name: string): Promise<void> {
  await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function emptyDatabase(name: string): Promise<string> {
  await drop(name);
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function publishGrown(url: string, times: number) {
  if (times > MOST_IN_TABLES) {
    const { ms, cpuMs, mostRss, claims, bytes } = await grown(url, 'store', times);
    return { claims, bytes, fillMs: null, publishMs: ms, publishCpuMs: cpuMs, publishRss: mostRss };
  }
  const { ms: fillMs, claims } = await grown(url, 'fill', times);
  const { ms, cpuMs, mostRss, bytes } = await grown(url, 'publish', times);
  return { claims, bytes, fillMs, publishMs: ms, publishCpuMs: cpuMs, publishRss: mostRss };
}

type Grown = Readonly<Record<'ms' | 'cpuMs' | 'mostRss' | 'claims' | 'bytes', number>>;

async function grown(url: string, what: string, times: number): Promise<Grown> {
  const script = join(import.meta.dirname, 'grown-database.ts');
  const run = ['--no-warnings', ...heapFor(times), '--import', join(import.meta.dirname, '../setup/run-typescript.ts')];
  const env = { ...process.env, DATABASE_URL: url };
  const { stdout } = await promisify(execFile)(process.execPath, [...run, script, what, String(times)], { env });
  return JSON.parse(stdout) as Grown;
}
