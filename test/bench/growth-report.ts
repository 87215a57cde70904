/** What grows with the catalogue, in tables, and which limits it breaks. */
import type { Cost } from './growth-measures.js';
import { table } from './results.js';

export interface GrowthRow {
  readonly times: number;
  readonly claims: number;
  /** of canonical JSON */
  readonly bytes: number;
  /** into the tables; null where it was published without them */
  readonly fillMs: number | null;
  readonly publishMs: number;
  readonly publishCpuMs: number;
  readonly publishRss: number;
  /** from the spawn of the service to its first answer: the median of three starts */
  readonly startMs: number;
  readonly startCpuMs: number;
  readonly indexMs: number;
  /** once the index of the search is made */
  readonly readyRss: number;
  /** the answers that are kept included */
  readonly mostRss: number;
  readonly held: number;
  readonly asked: ReadonlyMap<string, Cost>;
}

export interface GrowthReport {
  readonly text: string;
  readonly markdown: string;
  /** in sentences */
  readonly broken: readonly string[];
}

/** Times of the same thing differ by as much, and caches hold less of what is larger. */
const ERROR = 1.3;
const LIMITS = [
  { what: 'RSS when ready', times: 1, limit: 250e6, of: (row: GrowthRow) => row.readyRss, say: megabytes },
  { what: 'RSS at most', times: 100, limit: 1.5e9, of: (row: GrowthRow) => row.mostRss, say: megabytes },
  {
    what: 'start to first answer, median of three',
    times: 100,
    limit: 10_000,
    of: (row: GrowthRow) => row.startMs,
    say: seconds,
  },
] as const;

interface Measure {
  readonly name: string;
  readonly of: (row: GrowthRow) => number | null;
  readonly say: (value: number) => string;
  /** whether it may grow as the catalogue does and no faster */
  readonly isLinear: boolean;
}

function measures(rows: readonly GrowthRow[]): readonly Measure[] {
  const names = [...(rows[0]?.asked.keys() ?? [])];
  return [
    { name: 'claims', of: (row) => row.claims, say: String, isLinear: false },
    { name: 'canonical JSON', of: (row) => row.bytes, say: megabytes, isLinear: false },
    { name: 'publication', of: (row) => row.publishMs, say: seconds, isLinear: false },
    { name: 'publication, main thread', of: (row) => row.publishCpuMs, say: seconds, isLinear: true },
    { name: 'publication, RSS at most', of: (row) => row.publishRss, say: megabytes, isLinear: true },
    { name: 'start to first answer, median of three', of: (row) => row.startMs, say: seconds, isLinear: true },
    { name: 'start and index of the search, main thread', of: (row) => row.startCpuMs, say: seconds, isLinear: true },
    { name: 'heap and what it refers to', of: (row) => row.held, say: megabytes, isLinear: true },
    { name: 'RSS when ready, with the index of the search', of: (row) => row.readyRss, say: megabytes, isLinear: true },
    { name: 'RSS at most, kept answers included', of: (row) => row.mostRss, say: megabytes, isLinear: true },
    ...names.flatMap((name): readonly Measure[] => [
      {
        name: `${name}, main thread`,
        of: (row) => row.asked.get(name)?.cpuMs ?? null,
        say: milliseconds,
        isLinear: true,
      },
      {
        name: `${name}, answered in`,
        of: (row) => row.asked.get(name)?.ms ?? null,
        say: milliseconds,
        isLinear: false,
      },
    ]),
  ];
}

/** The first row is the smallest catalogue. */
export function growthReport(rows: readonly GrowthRow[]): GrowthReport {
  const all = measures(rows).map((measure) => ({ measure, worst: worstRatio(measure, rows) }));
  const head = ['', ...rows.map(({ times }) => `× ${times}`), 'of linear'];
  const cells = all.map(({ measure: { name, of, say, isLinear }, worst }) => [
    name,
    ...rows.map((row) => {
      const value = of(row);
      return value === null ? '' : say(value);
    }),
    isLinear && worst !== null ? worst.toFixed(2) : '',
  ]);
  const limited = LIMITS.flatMap(({ what, times, limit, of, say }) => {
    const row = rows.find((one) => one.times === times);
    return row === undefined ? [] : [{ what: `${what}, × ${times}`, value: of(row), limit, say }];
  });
  const limitCells = limited.map(({ what, value, limit, say }) => [
    what,
    say(value),
    say(limit),
    (value / limit).toFixed(2),
  ]);
  const limitHead = ['limit', 'measured', 'allowed', 'ratio'];
  return {
    text: [aligned([head, ...cells]), aligned([limitHead, ...limitCells])].join('\n\n'),
    markdown: [table(head, cells), table(limitHead, limitCells)].join('\n\n'),
    broken: [
      ...all.flatMap(({ measure: { name, isLinear }, worst }) =>
        isLinear && worst !== null && worst > ERROR
          ? [`${name} grows ${worst.toFixed(2)} times as fast as the catalogue`]
          : [],
      ),
      ...limited.flatMap(({ what, value, limit, say }) =>
        value > limit ? [`${what}: ${say(value)}, ${say(limit)} allowed`] : [],
      ),
    ],
  };
}

/** How much more it grew than the catalogue did, against the smallest one; null where there is one size. */
function worstRatio({ of }: Measure, rows: readonly GrowthRow[]): number | null {
  const [first, ...larger] = rows;
  const base = first === undefined ? null : of(first);
  if (first === undefined || base === null || larger.length === 0) return null;
  return Math.max(...larger.map((row) => ((of(row) ?? 0) / base / row.times) * first.times));
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, n) => Math.max(...lines.map((line) => (line[n] ?? '').length)));
  return lines
    .map((line) =>
      line.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  '),
    )
    .join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
}
