import type { Demonstration } from './bring-up.js';
import type { Readers } from './readers.js';
import { milliseconds, type Report } from './report.js';
import { until } from './until.js';
import type { Writers, Writing } from './writers.js';

/** One instance after the other stops and starts again; nobody who asks or writes notices. */
export async function rollingRestart(
  { instances }: Demonstration,
  { reading }: Readers,
  { writing }: Writers,
  report: Report,
): Promise<void> {
  const before = { answered: reading.answered, read: reading.failures.length, wrote: writing.acknowledged.size };
  const refused = troublesOf(writing).length;
  const orderly: boolean[] = [];
  for (const instance of instances) {
    const begun = performance.now();
    const { code, said } = await instance.stop();
    orderly.push(code === 0 && said);
    const away = performance.now() - begun;
    const start = await instance.start();
    // The proxy leaves it alone for a while after it last failed, then tries it with one request before it sends others.
    // The next one goes only when this one is back among those that people reach.
    const back = await until(async () => (await instance.answered()) > 1, `nginx sends requests to ${instance.name}`);
    const [stopped, ready, reached] = [away, start, back].map(milliseconds);
    report.fact(`${instance.name}: stopped after ${stopped}, ready again after ${ready}, reached ${reached} later`);
  }
  const failures = reading.failures.slice(before.read);
  report.promise(
    `rolling restart: ${String(reading.answered - before.answered)} reads, ${String(failures.length)} failed`,
    failures.length === 0 && reading.answered > before.answered,
    failures,
  );
  const troubles = troublesOf(writing);
  report.promise(
    `rolling restart: ${String(writing.acknowledged.size - before.wrote)} writes, ${String(troubles.length - refused)} failed`,
    troubles.length === refused && writing.acknowledged.size > before.wrote,
    troubles,
  );
  report.promise(
    'every instance said that it is stopping before it closed its door, and ended in good order',
    orderly.every(Boolean),
  );
}

/** Also what may be tried again: a restart is no reason for it. */
function troublesOf({ failures, codes }: Writing): readonly string[] {
  return [...failures, ...[...codes].map(([code, count]) => `${code} ${String(count)} times`)];
}
