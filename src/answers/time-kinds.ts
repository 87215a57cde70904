/** Coverage over time, and between two views. */
import { type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { compareCoverage } from '../coverage/compare-coverage.js';
import { type CoverageFilter, resolveFilter } from '../coverage/filter.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import { coverageHistory, HISTORY_STEPS } from '../coverage/history.js';
import type { QuestionPairs } from '../coverage/question-pairs.js';
import { type AnswerKind, type Asked, type Pair, required, titled } from './answer-kind.js';
import { CELL_KEYS, filterInput, grounds } from './coverage-kinds.js';

export const historyKind: AnswerKind = {
  name: 'history',
  keys: ['from', 'to', 'step', ...CELL_KEYS],
  dated: false,
  read({ catalogue, pairs }) {
    const filter = resolveFilter(catalogue, filterInput(pairs), ['path']);
    const [from, to] = [dayOf(pairs, 'from'), dayOf(pairs, 'to')];
    const step = pairs.among('step', HISTORY_STEPS)?.[0] ?? 'month';
    const rest: readonly Pair[] = [
      ...(step === 'month' ? [] : [['step', step] as const]),
      ...filterPairs(filter, catalogue),
    ];
    return {
      pairs: [['from', from], ['to', to], ...rest],
      title: titled(`History of coverage from ${from} to ${to}`, rest),
      answer: () => {
        const points = coverageHistory(catalogue, { filter, from, to, step });
        const cells = new Set(filter.scenarios.flatMap((one) => filter.layers.map((layer) => `${one.id} ${layer.id}`)));
        const rests = catalogue.claims.filter((claim) => cells.has(`${claim.scenario.id} ${claim.layer.id}`));
        return { answer: { points }, rests };
      },
    };
  },
};

function dayOf(pairs: QuestionPairs, key: string): string {
  const day = required(pairs, key);
  if (isCalendarDate(day)) return day;
  throw new QuestionError('BAD_ARGUMENT', `${key} must be a day, and "${day}" is none.`, [key], [`${key}=2026-11-01`]);
}

const SIDES = ['from', 'to'] as const;
const VIEW_KEYS = ['release', ...CELL_KEYS, 'asOf'];

export const compareCoverageKind: AnswerKind = {
  name: 'compare-coverage',
  keys: SIDES.flatMap((side) => VIEW_KEYS.map((key) => `${side}.${key}`)),
  dated: false,
  async read(asked) {
    const from = await viewOf('from', asked);
    const to = await viewOf('to', asked);
    const pairs = [...from.pairs, ...to.pairs];
    return {
      pairs,
      title: titled('Comparison of coverage', pairs),
      answer: () => {
        const comparison = compareCoverage(from, to);
        return { answer: comparison, rests: grounds([...comparison.from.cells, ...comparison.to.cells]) };
      },
    };
  },
};

/** Each side says its day, so that the address stays what it is; its release where it is not that of the address. */
async function viewOf(side: (typeof SIDES)[number], { snapshot, pairs, asOf: today, tools }: Asked) {
  const of = sideOf(pairs, side);
  const [version = snapshot.release.version] = of.list('release') ?? [];
  const { catalogue } = version === snapshot.release.version ? snapshot : await tools.at(version);
  const asOf = of.list('asOf') === null ? today : dayOf(of, 'asOf');
  const filter = resolveFilter(catalogue, filterInput(of), [side, 'filter']);
  return {
    catalogue,
    filter,
    asOf,
    pairs: viewPairs(side, { filter, context: { release: { version }, asOf } }, snapshot),
  };
}

interface AskedView {
  readonly filter: CoverageFilter;
  readonly context: { readonly release: { readonly version: string }; readonly asOf: CalendarDate };
}

/** One side of a comparison, as an address of this release says it. */
export function viewPairs(
  side: (typeof SIDES)[number],
  { filter, context: { release, asOf } }: AskedView,
  snapshot: Snapshot,
): readonly Pair[] {
  const said: readonly Pair[] = [
    ...(release.version === snapshot.release.version ? [] : [['release', release.version] as const]),
    ...filterPairs(filter, snapshot.catalogue),
    ['asOf', asOf],
  ];
  return said.map(([key, value]) => [`${side}.${key}`, value]);
}

function sideOf({ list, among }: QuestionPairs, side: string): QuestionPairs {
  return { list: (key) => list(`${side}.${key}`), among: (key, scale) => among(`${side}.${key}`, scale) };
}
