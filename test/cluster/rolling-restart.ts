import { setTimeout as pause } from 'node:timers/promises';
import { type Demonstration, FAIL_SECONDS } from './bring-up.js';
import type { Readers } from './readers.js';
import { milliseconds, type Report } from './report.js';
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
    report.fact(`${instance.name}: stopped after ${milliseconds(away)}, ready again after ${milliseconds(start)}`);
    // The proxy leaves it alone for as long after it last failed; the next one goes only when this one is back.
    await pause(FAIL_SECONDS * 1_000 + 100);
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
