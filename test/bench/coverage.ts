/**
 * How long the analyses of coverage take on one core, and how they grow. Prints a table with the ratio to each limit and
 * fails where one is broken. Runs on the built program: `npm run bench:coverage`. Time is that of the main thread alone:
 * what else the machine does falls out, but for the caches that it takes.
 *
 * A catalogue a hundred times larger may take a hundred times as long as one of the real size, and a hundred times its
 * memory. It is held against a hundred of the real size, one after the other, their answers kept, so that both walk
 * through as much memory. Times differ by a tenth from run to run, more where others use the same caches.
 */
import { join, resolve } from 'node:path';
import { grow } from './grow.js';

const ROOT = resolve(import.meta.dirname, '../..');
const TIMES = 100;
const DAY = '2026-11-22';
const SAMPLES = 9;
/** Two measures of the same thing differ by as much: of a heap, and of times held against each other. */
const MEASURING_ERROR = 1.05;
const TIMING_ERROR = 1.15;

const built = async (path: string): Promise<unknown> => await import(join(ROOT, 'dist/src', path));
type Seeding = typeof import('../../src/seeding/load-seeds.service.js');
type Linking = typeof import('../../src/catalogue/link.js');
type Filtering = typeof import('../../src/coverage/filter.js');
type Matrix = typeof import('../../src/coverage/matrix.js');
type Cheese = typeof import('../../src/coverage/swiss-cheese.js');
type History = typeof import('../../src/coverage/history.js');

const { loadSeeds } = (await built('seeding/load-seeds.service.js')) as Seeding;
const { link } = (await built('catalogue/link.js')) as Linking;
const { resolveFilter } = (await built('coverage/filter.js')) as Filtering;
const { coverageMatrix } = (await built('coverage/matrix.js')) as Matrix;
const { swissCheese } = (await built('coverage/swiss-cheese.js')) as Cheese;
const { coverageHistory } = (await built('coverage/history.js')) as History;

type Catalogue = ReturnType<typeof link>;
type Analyse = (catalogue: Catalogue) => unknown;

interface Analysis {
  readonly name: string;
  /** on the real catalogue */
  readonly limitMs: number;
  readonly analyse: Analyse;
}

const ANALYSES: readonly Analysis[] = [
  {
    name: 'full matrix',
    limitMs: 5,
    analyse: (catalogue) => coverageMatrix(catalogue, resolveFilter(catalogue), DAY),
  },
  {
    name: 'swissCheese, all scenarios',
    limitMs: 20,
    analyse: (catalogue) => {
      const filter = resolveFilter(catalogue);
      return catalogue.scenarios.map((scenario) => swissCheese(catalogue, scenario, filter, DAY));
    },
  },
  {
    name: 'history from 2023, by month',
    limitMs: 50,
    analyse: (catalogue) =>
      coverageHistory(catalogue, { filter: resolveFilter(catalogue), from: '2023-01-01', to: DAY, step: 'month' }),
  },
];

/** What an answer says only to those who read it: on the real catalogue it must keep the same limits. */
const READ_IN_FULL: readonly Analysis[] = [
  {
    name: 'full matrix, every reason read',
    limitMs: 5,
    analyse: (catalogue) => coverageMatrix(catalogue, resolveFilter(catalogue), DAY).cells.map((cell) => cell.reason),
  },
  {
    name: 'history, every state and reason read',
    limitMs: 50,
    analyse: (catalogue) =>
      coverageHistory(catalogue, { filter: resolveFilter(catalogue), from: '2023-01-01', to: DAY, step: 'month' }).map(
        ({ cells, transitions }) => [
          cells,
          transitions.flatMap((transition) => transition.causes.map((cause) => cause.reason)),
        ],
      ),
  },
];

interface Row {
  readonly what: string;
  readonly value: string;
  readonly limit: string;
  /** above 1 the limit is broken, as far as can be measured */
  readonly ratio: number;
  readonly error: number;
}

/** Milliseconds that the main thread works at it. */
function took(work: () => unknown): number {
  const begun = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Infinity;
}

/** The clock of a thread ticks in milliseconds, on some machines in several: as many runs are timed together. */
function millisecondsOf(analyse: Analyse, catalogue: Catalogue): number {
  const several = (runs: number) => () => {
    for (let run = 0; run < runs; run += 1) analyse(catalogue);
  };
  let runs = 1;
  while (took(several(runs)) < 40) runs *= 2;
  return median(Array.from({ length: 31 }, () => took(several(runs)) / runs));
}

/** Bytes of the heap that what is made holds, once what is not held is collected. */
function weigh<T>(make: () => T): { readonly made: T; readonly bytes: number } {
  if (globalThis.gc === undefined) throw new Error('Run it with --expose-gc.');
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  globalThis.gc();
  return { made, bytes: process.memoryUsage().heapUsed - before };
}

interface Weight {
  readonly ms: number;
  readonly bytes: number;
}

/** Time and memory of each analysis over all these catalogues together, the answers kept. */
function weighAll(catalogues: readonly Catalogue[]): readonly Weight[] {
  return ANALYSES.map(({ analyse }) => {
    const all = () => catalogues.map(analyse);
    all();
    return { ms: median(Array.from({ length: SAMPLES }, () => took(all))), bytes: weigh(all).bytes };
  });
}

function growthRows(shape: string, small: readonly Weight[], large: readonly Weight[]): readonly Row[] {
  const mib = (weight: Weight | undefined) => (weight?.bytes ?? 0) / 1024 / 1024;
  return ANALYSES.flatMap(({ name }, i): Row[] => {
    const ms = large[i]?.ms ?? Infinity;
    const longer = (ms / (small[i]?.ms ?? 0)) * TIMES;
    const heavier = (mib(large[i]) / mib(small[i])) * TIMES;
    const what = `${TIMES} x ${shape}: ${name}`;
    return [
      {
        what,
        value: `${ms.toFixed(0)} ms, ${longer.toFixed(0)} times`,
        limit: `${TIMES} times`,
        ratio: longer / TIMES,
        error: TIMING_ERROR,
      },
      {
        what: `${what}, memory`,
        value: `${mib(large[i]).toFixed(0)} MiB, ${heavier.toFixed(0)} times`,
        limit: `${TIMES} times`,
        ratio: heavier / TIMES,
        error: MEASURING_ERROR,
      },
    ];
  });
}

const loaded = await loadSeeds(join(ROOT, 'seeds'));
if (!loaded.ok) throw new Error('The seeds have findings: run redlines validate.');
const { parts } = loaded;
const real = link(parts);
const rows: Row[] = [...ANALYSES, ...READ_IN_FULL].map(({ name, limitMs, analyse }) => {
  const ms = millisecondsOf(analyse, real);
  return {
    what: name,
    value: `${ms.toFixed(2)} ms`,
    limit: `${limitMs} ms`,
    ratio: ms / limitMs,
    error: MEASURING_ERROR,
  };
});
const small = weighAll(Array.from({ length: TIMES }, () => link(grow(parts, 1, 'wide'))));
for (const shape of ['deep', 'wide'] as const) {
  rows.push(...growthRows(shape, small, weighAll([link(grow(parts, TIMES, shape))])));
}
for (const { what, value, limit, ratio, error } of rows) {
  const mark = ratio > error ? '  TOO MUCH' : '';
  console.log(`${what.padEnd(54)} ${value.padStart(20)}   limit ${limit.padStart(9)}   ${ratio.toFixed(2)}${mark}`);
}
process.exitCode = rows.every(({ ratio, error }) => ratio <= error) ? 0 : 1;
