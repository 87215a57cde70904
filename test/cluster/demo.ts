/**
 * PostgreSQL with streaming replicas, several instances of the service and nginx on this machine, on loopback, and the
 * drill: publication, rolling restart, loss of the primary. Fails where a promise is broken, and leaves nothing behind.
 * `npm run demo:cluster -- [--keep] [--instances=3]`
 */
import { parseArgs } from 'node:util';
import { bringUp, type Demonstration } from './bring-up.js';
import { failover, rejoin } from './failover.js';
import { checkNothingLost } from './nothing-lost.js';
import { findPrograms, Missing } from './programs.js';
import { publish } from './publication.js';
import { startReaders } from './readers.js';
import { milliseconds, Report } from './report.js';
import { rollingRestart } from './rolling-restart.js';
import { Started } from './started.js';
import { startWriters } from './writers.js';

const READERS = { workers: 3, everyMs: 15 };
const WRITERS = { workers: 2, everyMs: 60 };

interface Options {
  readonly keep: boolean;
  readonly count: number;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: { keep: { type: 'boolean', default: false }, instances: { type: 'string', default: '3' } },
  });
  const count = Number(values.instances);
  if (Number.isInteger(count) && count >= 2 && count <= 10) return { keep: values.keep, count };
  throw new Missing(`--instances=${values.instances}: give a number from 2 to 10`);
}

async function drill(demonstration: Demonstration, report: Report): Promise<void> {
  const { instances, spare, address, nodes, tokens } = demonstration;
  report.step('people read and write through nginx from here to the end');
  const readers = startReaders(address, READERS);
  const writers = startWriters(address, tokens, WRITERS);
  try {
    report.step('publication');
    const published = [await publish(demonstration, instances, report)];
    report.step('rolling restart');
    await rollingRestart(demonstration, readers, writers, report);
    report.step('the primary is killed');
    const primary = await failover(demonstration, readers, writers, report);
    report.step('publication on the new primary');
    published.push(await publish(demonstration, [...instances, spare], report));
    report.step('what was primary once comes back as a replica');
    const [old] = nodes;
    if (old !== undefined) await rejoin(old, primary, report);
    published.push(await publish(demonstration, [...instances, spare], report));
    await Promise.all([readers.stop(), writers.stop()]);
    report.step('what is left');
    await checkNothingLost(primary, writers.writing, published, report);
    const { answered, failures, longestMs } = readers.reading;
    report.promise(
      `${String(answered)} reads in all, ${String(failures.length)} failed, the slowest took ${milliseconds(longestMs)}`,
      failures.length === 0,
      failures,
    );
  } finally {
    await Promise.all([readers.stop(), writers.stop()]);
  }
}

function tell({ address, instances, nodes, databaseUrl, tokens }: Demonstration, started: Started): void {
  const lines = [
    `the service, through nginx   ${address}`,
    ...instances.map((instance) => `${instance.name.padEnd(28)} ${instance.address}`),
    ...nodes.map(({ name, port }) => `${name.padEnd(28)} 127.0.0.1:${String(port)}`),
    `DATABASE_URL                 ${databaseUrl}`,
    ...Object.entries(tokens).map(([role, token]) => `token of ${role.padEnd(19)} ${String(token)}`),
    `logs                         ${started.folder}`,
    'Ctrl-C ends it all and removes it.',
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

function tellTroubles(started: Started): void {
  for (const line of started.troubles()) process.stderr.write(`${line.slice(0, 300)}\n`);
}

async function main(): Promise<number> {
  const { keep, count } = readOptions();
  const programs = findPrograms();
  const started = new Started();
  const stopped = Promise.withResolvers<number>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.resolve(130));
  const report = new Report();
  const work = async (): Promise<number> => {
    const demonstration = await bringUp(started, programs, count, report);
    if (keep) {
      tell(demonstration, started);
      return await stopped.promise;
    }
    await drill(demonstration, report);
    return report.broken.length === 0 ? 0 : 1;
  };
  try {
    const working = work();
    // Interrupted half-way its failures are of no interest.
    working.catch(() => undefined);
    const code = await Promise.race([working, stopped.promise]);
    if (code === 1) tellTroubles(started);
    return code;
  } catch (error) {
    tellTroubles(started);
    throw error;
  } finally {
    report.step('ending everything');
    await started.end();
  }
}

try {
  const code = await main();
  if (code === 1) process.stdout.write('A promise was broken: see above.\n');
  process.exit(code);
} catch (error) {
  const text = error instanceof Missing || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
  process.stderr.write(`${text.replace(/^Error: /, '')}\n`);
  process.exit(2);
}
