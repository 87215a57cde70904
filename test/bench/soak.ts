/**
 * Five minutes at 70 % of what the service can answer, with a publication every ten seconds: no answer may be wrong, and
 * memory may not grow. Prints what it saw, writes it into RESULTS.md and fails where it is otherwise.
 * `npm run bench:soak`; MINUTES=1, or SECONDS=40, for a trial, which is not written down.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WatchedService } from '../setup/watched-service.js';
import { percentile } from './good-clients.js';
import { publisher } from './publisher.js';
import { Readers } from './readers.js';
import { table, writeSection } from './results.js';
import { startFlags } from './running-service.js';

const IS_TRIAL = process.env['MINUTES'] !== undefined || process.env['SECONDS'] !== undefined;
const SECONDS = Number(process.env['SECONDS'] ?? Number(process.env['MINUTES'] ?? 5) * 60);
const SHARE = 0.7;
const AT_ONCE = 16;
/** So long that publications and looks come several times, as they do later. */
const CAPACITY_SECONDS = 40;
const PUBLISH_MS = 10_000;
/** Each look collects garbage, which holds everybody up for a moment. */
const LOOK_MS = 10_000;
/** What the heap may have gained at the end, by the line through its measures after the first quarter. */
const MOST_GROWTH = 24_000_000;

interface Look {
  readonly seconds: number;
  readonly rss: number;
  readonly heap: number;
}

/** What a line through the measures gains from the first to the last. */
function gain(looks: readonly Look[], of: (look: Look) => number): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const [times, values] = [looks.map(({ seconds }) => seconds), looks.map(of)];
  const [time, value] = [mean(times), mean(values)];
  const slope =
    times.reduce((sum, t, i) => sum + (t - time) * ((values[i] ?? 0) - value), 0) /
    times.reduce((sum, t) => sum + (t - time) ** 2, 0);
  return slope * ((times.at(-1) ?? 0) - (times[0] ?? 0));
}

const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** What goes on beside the readers. */
interface Beside {
  readonly looks: readonly Look[];
  readonly published: readonly string[];
  readonly problems: readonly string[];
}

const service = await WatchedService.start({ flags: startFlags(), environment: { CONCURRENT_PER_CLIENT: '0' } });
let changes = 0;

/** Publishes and looks at the memory, at their times, while the readers do their work. */
async function beside<Done>(
  publish: (n: number) => Promise<string>,
  reading: () => Promise<Done>,
): Promise<Beside & { readonly done: Done }> {
  const begun = performance.now();
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  const looks: Look[] = [];
  const published: string[] = [];
  const problems: string[] = [];
  const watching = (async () => {
    while (!isOver()) {
      const { rss, heap } = await service.collected();
      looks.push({ seconds: (performance.now() - begun) / 1_000, rss, heap });
      await pause(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  const publishing = (async () => {
    for (let n = 1; !isOver(); n += 1) {
      await pause(Math.max(0, begun + n * PUBLISH_MS - performance.now()), undefined, { signal: over.signal }).catch(
        () => undefined,
      );
      if (isOver()) return;
      await publish((changes += 1)).then(
        (version) => published.push(version),
        (error: unknown) => problems.push(String(error)),
      );
    }
  })();
  try {
    const done = await reading();
    return { done, looks, published, problems };
  } finally {
    over.abort();
    await Promise.all([watching, publishing]);
  }
}

try {
  const publish = publisher(service);
  await pause(3_000);
  const readers = new Readers(service.address);
  await readers.capacity(5, AT_ONCE);
  const before = await beside(publish, () => readers.capacity(CAPACITY_SECONDS, AT_ONCE));
  const capacity = before.done;
  const rate = capacity * SHARE;
  console.log(`${capacity.toFixed(0)} answers a second at most; ${rate.toFixed(0)} a second for ${SECONDS} s`);

  const meanwhile = await beside(publish, () => readers.steadily(rate, SECONDS));
  const { done, looks, published } = meanwhile;
  const problems = [...before.problems, ...meanwhile.problems];
  const { answered, wrong, failures, latencies, lateness } = done;
  await readers.close();

  const warm = looks.filter(({ seconds }) => seconds > SECONDS / 4);
  const [heapGain, rssGain] = [gain(warm, ({ heap }) => heap), gain(warm, ({ rss }) => rss)];
  const last = looks.at(-1);
  const rows = [
    ['capacity, while it is published as often', `${capacity.toFixed(0)} a second`],
    ['asked, at 70 %', `${rate.toFixed(0)} a second for ${SECONDS} s`],
    ['answered', `${answered}, ${failures} wrong`],
    ['published', `${published.length} releases, ${problems.length} failures`],
    ['latency p50, p99, most', [50, 99, 100].map((p) => `${percentile(latencies, p).toFixed(1)} ms`).join(', ')],
    ['asked late, p99', `${percentile(lateness, 99).toFixed(1)} ms`],
    ['heap at the end, gained after the first quarter', `${mb(last?.heap ?? 0)}, ${mb(heapGain)}`],
    ['RSS at the end, gained after the first quarter', `${mb(last?.rss ?? 0)}, ${mb(rssGain)}`],
  ];
  const body = table(['soak', 'seen'], rows);
  console.log(body);
  for (const problem of [...wrong, ...problems]) console.log(`WRONG: ${problem}`);
  const expected = Math.floor((SECONDS * 1_000) / PUBLISH_MS) - 1;
  if (published.length < expected) console.log(`TOO FEW: ${published.length} publications, ${expected} expected`);
  if (heapGain > MOST_GROWTH) console.log(`GROWS: ${mb(heapGain)}, at most ${mb(MOST_GROWTH)}`);
  const isGood = failures + problems.length === 0 && published.length >= expected && heapGain <= MOST_GROWTH;
  if (!IS_TRIAL) writeSection({ name: 'soak', title: 'Five minutes of load', command: 'npm run bench:soak', body });
  process.exitCode = isGood ? 0 : 1;
} finally {
  await service.stop();
}
