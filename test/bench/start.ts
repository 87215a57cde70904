/**
 * How long the service takes to its first answer, with a server of its own and with one that runs already, on an empty
 * database and on one that it knows; and how much memory it holds. Prints a table, writes it to RESULTS.md, and fails
 * where a limit is broken. Runs on the built program: `npm run bench:start`; with QUICK=1 once each and without writing.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { serverFolder } from '../setup/server-folder.js';
import { readKnown } from './check-peers.js';
import { QUESTIONS } from './questions.js';
import { median, table, writeSection } from './results.js';
import { type RunningService, startService } from './running-service.js';
import { ROOT } from './servers.js';

type Embedding = typeof import('../../src/database/embedded-server.service.js');
type Asking = typeof import('../../src/database/ask-server.service.js');

const QUICK = process.env['QUICK'] === '1';
const LATER = QUICK ? 1 : 5;
const TIMES = QUICK ? 20 : 200;
const [FIRST_MS, LATER_MS, STOP_MS, MEMORY] = [25_000, 4_000, 5_000, 250_000_000];
/** The index of the search is made when nothing else is to do after a start. */
const SETTLE_MS = 5_000;
/** V8 collects by itself at the latest 100 s after it last did, where nothing much is allocated meanwhile. */
const REST_MS = 120_000;

interface Row {
  readonly what: string;
  readonly found: number;
  readonly limit: number;
  readonly unit: 's' | 'MB';
}

const rows: Row[] = [];
const seconds = (what: string, found: number, limit: number) => rows.push({ what, found, limit, unit: 's' });
const bytes = (what: string, found: number) => rows.push({ what, found, limit: MEMORY, unit: 'MB' });

async function once(environment: NodeJS.ProcessEnv): Promise<{ start: number; stop: number }> {
  const service = await startService(environment);
  return { start: service.milliseconds, stop: await service.stop() };
}

/** On an empty database, then on what is there. */
async function starts(name: string, environment: NodeJS.ProcessEnv): Promise<void> {
  seconds(`${name}: first start to first answer`, (await once(environment)).start, FIRST_MS);
  const later: { start: number; stop: number }[] = [];
  for (let run = 0; run < LATER; run += 1) later.push(await once(environment));
  seconds(`${name}: later start to first answer`, median(later.map(({ start }) => start)), LATER_MS);
  seconds(`${name}: stop on SIGTERM`, median(later.map(({ stop }) => stop)), STOP_MS);
}

/** Every question of the benchmarks many times, each time another one. */
async function askMuch(service: RunningService): Promise<void> {
  const known = await readKnown(`${service.address}/graphql`);
  for (const { path, documents, variables } of QUESTIONS) {
    const all = variables(known, TIMES);
    for (let n = 0; n < TIMES; n += 1) {
      const given = { ...all[n % all.length] };
      const [url, init] =
        documents === undefined
          ? [`${path}?${new URLSearchParams(given as Record<string, string>).toString()}`, {}]
          : [
              path,
              {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ query: documents.registry, variables: { ...given, request: n } }),
              },
            ];
      const response = await fetch(service.address + url, init);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
    }
  }
}

const { startEmbedded } = (await import(join(ROOT, 'dist/src/database/embedded-server.service.js'))) as Embedding;
const { askServer } = (await import(join(ROOT, 'dist/src/database/ask-server.service.js'))) as Asking;
const folders = ['own', 'running'].map((name) => serverFolder(`start-${name}`));
const [own = '', other = ''] = folders;
try {
  const embedded = { DATABASE_URL: '', DATA_DIR: own };
  await starts('PostgreSQL of its own', embedded);
  const service = await startService(embedded);
  try {
    await pause(SETTLE_MS);
    bytes('memory after a start', service.rss());
    await askMuch(service);
    bytes(`memory after ${TIMES} of each of ${QUESTIONS.length} questions`, service.rss());
    await pause(REST_MS);
    bytes(`memory ${REST_MS / 1000} s after them`, service.rss());
  } finally {
    await service.stop();
  }
  const running = await startEmbedded({ dataDir: other, log: pino({ level: 'warn' }) });
  try {
    await starts('DATABASE_URL', { DATABASE_URL: running.url, DATA_DIR: own });
    const { version } = await askServer(running.url);
    const show = ({ found, limit, unit }: Row) => [found, limit].map((n) => `${shown(n, unit)} ${unit}`);
    const text = table(
      ['what', 'found', 'limit'],
      rows.map((row) => [row.what, ...show(row)]),
    );
    console.log(text);
    const body = `${text}\n\nThe service on the catalogue of this repository, without the processes of PostgreSQL; later starts and stops: the median of ${LATER}.`;
    if (!QUICK)
      writeSection({
        name: 'start',
        title: 'Start and memory',
        command: 'npm run bench:start',
        body,
        postgres: version,
      });
  } finally {
    await running.stop();
  }
  process.exitCode = rows.every(({ found, limit }) => found <= limit) ? 0 : 1;
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function shown(value: number, unit: Row['unit']): string {
  return unit === 's' ? (value / 1000).toFixed(2) : (value / 1_000_000).toFixed(0);
}
