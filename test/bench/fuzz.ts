/**
 * What readers notice while somebody sends what nobody should: their waiting times alone, and while made-up requests come
 * at a steady rate, in rounds of both; 20,000 requests in all. Prints a table, writes it into RESULTS.md, and fails where
 * the 99th of a hundred waits three times as long in the median round, where an answer is wrong, or where the service
 * blames itself. `npm run bench:fuzz`; QUICK=1 for a trial. For a machine that has nothing else to do.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WatchedService } from '../setup/watched-service.js';
import { fuzzApart } from './fuzz-apart.js';
import { percentile, type Seen } from './good-clients.js';
import { Readers } from './readers.js';
import { median, table, writeSection } from './results.js';
import { startFlags } from './running-service.js';

const QUICK = process.env['QUICK'] === '1';
const ROUNDS = QUICK ? 1 : 5;
const CASES = QUICK ? 2_000 : 4_000;
const CASES_A_SECOND = 25;
const SECONDS = CASES / CASES_A_SECOND;
const QUIET_SECONDS = 20;
const SHARE = 0.3;
const WARM = 2_000;
const SEED = 20261123;
const MOST = 3;

interface Round {
  readonly quiet: Seen;
  readonly meanwhile: Seen;
  readonly wrong: readonly string[];
  readonly ratio: number;
}

// Readers are many, and come from one address here: what a client may ask at the same time would hold them up.
const service = await WatchedService.start({ flags: startFlags(), environment: { CONCURRENT_PER_CLIENT: '0' } });
try {
  await pause(3_000);
  const readers = new Readers(service.address);
  // What is done for the first time is compiled, read or worked out then: other cases have that behind them.
  const all = ROUNDS * CASES;
  await Promise.all([readers.capacity(5, 8), fuzzApart(service, { seed: SEED, from: all, to: all + WARM, atOnce: 8 })]);
  const capacity = await readers.capacity(QUICK ? 3 : 10, 8);
  const rate = capacity * SHARE;
  // A collection that was asked for holds up readers for long: it has to be over before either time is taken.
  const before = await service.collected();
  await readers.steadily(rate, 3);
  const rounds: Round[] = [];
  for (let n = 0; n < ROUNDS; n += 1) rounds.push(await round(readers, rate, n * CASES));
  const after = await service.collected();
  await readers.close();

  const ratio = median(rounds.map((one) => one.ratio));
  const mb = (bytes: number) => (bytes / 1_000_000).toFixed(0);
  const body = [
    `Readers ask ${rate.toFixed(0)} times a second, three tenths of what can be answered. Meanwhile ${all} made-up requests,`,
    `${CASES_A_SECOND} a second, in ${ROUNDS} rounds. The 99th of a hundred waits ${ratio.toFixed(1)} times as long in the median round; the limit is`,
    `${MOST} times. Heap ${mb(before.heap)} MB before, ${mb(after.heap)} MB after. They wait from when they ask; that they themselves ask later`,
    'than they should, since both sides share one machine, is told apart.',
    '',
    table(
      ['round', 'readers', 'answers', 'wrong', 'p50', 'p99', 'most', 'asked late, p99', 'ratio'],
      rounds.flatMap((one, n) => [
        [String(n + 1), 'alone', ...cells(one.quiet), ''],
        ['', 'while it is sent what nobody should send', ...cells(one.meanwhile), one.ratio.toFixed(1)],
      ]),
    ),
  ].join('\n');
  console.log(body);
  const problems = rounds.flatMap(({ wrong, quiet, meanwhile }) => [...wrong, ...quiet.wrong, ...meanwhile.wrong]);
  for (const problem of problems) console.log(`WRONG: ${problem}`);
  if (!QUICK) writeSection({ name: 'fuzz', title: 'Readers while others fuzz', command: 'npm run bench:fuzz', body });
  process.exitCode = problems.length === 0 && ratio < MOST ? 0 : 1;
} finally {
  await service.stop();
}

/** Readers alone, and with so many cases from the given one on. */
async function round(readers: Readers, rate: number, from: number): Promise<Round> {
  const quiet = await readers.steadily(rate, QUIET_SECONDS);
  const options = { seed: SEED, from, to: from + CASES, atOnce: 8, everyMs: 1_000 / CASES_A_SECOND };
  const [wrong, meanwhile] = await Promise.all([fuzzApart(service, options), readers.steadily(rate, SECONDS)]);
  return { quiet, meanwhile, wrong, ratio: percentile(meanwhile.latencies, 99) / percentile(quiet.latencies, 99) };
}

function cells({ answered, failures, latencies, lateness }: Seen): readonly string[] {
  const ms = (sorted: Float64Array, p: number) => `${percentile(sorted, p).toFixed(1)} ms`;
  return [String(answered), String(failures), ...[50, 99, 100].map((p) => ms(latencies, p)), ms(lateness, 99)];
}
