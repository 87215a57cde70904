/** Matrix, gaps, figures: coverage of many scenarios on one day. */
import type { Coded } from '../catalogue/parts.js';
import * as scales from '../catalogue/scales.js';
import type { CoverageCell, CoverageGap } from '../coverage/answers.js';
import { type CoverageFilterInput, resolveFilter } from '../coverage/filter.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import { coverageGaps } from '../coverage/gaps.js';
import { headlineFigures } from '../coverage/headline-figures.js';
import { coverageMatrix } from '../coverage/matrix.js';
import { FILTER_KEYS, filterOf, type QuestionPairs } from '../coverage/question-pairs.js';
import { WEAKNESSES } from '../coverage/scales.js';
import { type AnswerKind, counted, type Pair, sorted, titled } from './answer-kind.js';

export const CELL_KEYS = ['scenarios', 'layers', ...FILTER_KEYS] as const;

export function filterInput(pairs: QuestionPairs): CoverageFilterInput {
  return { ...filterOf(pairs), scenarios: pairs.list('scenarios'), layers: pairs.list('layers') };
}

/** The judgements that cells rest on. */
export function grounds(cells: readonly CoverageCell[]): readonly Coded[] {
  return cells.flatMap(({ claims, holes, assessment }) => [
    ...claims,
    ...holes,
    ...(assessment === null ? [] : [assessment]),
  ]);
}

export const coverageKind: AnswerKind = {
  name: 'coverage',
  keys: CELL_KEYS,
  dated: true,
  read({ catalogue, pairs, asOf }) {
    const filter = resolveFilter(catalogue, filterInput(pairs), ['path']);
    const question = filterPairs(filter, catalogue);
    const { scenarios, layers } = filter;
    const size = `${counted(scenarios.length, 'scenario')} by ${counted(layers.length, 'layer')}`;
    return {
      pairs: question,
      title: titled(`Coverage of ${size}`, question),
      answer: () => {
        const matrix = coverageMatrix(catalogue, filter, asOf);
        return { answer: { asOf, ...matrix }, rests: grounds(matrix.cells) };
      },
    };
  },
};

export const gapsKind: AnswerKind = {
  name: 'gaps',
  keys: [...CELL_KEYS, 'target', 'countWeaknesses'],
  dated: true,
  read({ catalogue, pairs, asOf }) {
    const filter = resolveFilter(catalogue, filterInput(pairs), ['path']);
    const target = pairs.among('target', scales.STRENGTHS)?.[0] ?? 'partial';
    const countWeaknesses = pairs.among('countWeaknesses', WEAKNESSES) ?? [];
    const question: readonly Pair[] = [
      ...filterPairs(filter, catalogue),
      ...(target === 'partial' ? [] : [['target', target] as const]),
      ...(countWeaknesses.length === 0 ? [] : sorted('countWeaknesses', countWeaknesses)),
    ];
    return {
      pairs: question,
      title: titled('Gaps in coverage', question),
      answer: () => {
        const gaps = coverageGaps(catalogue, { filter, target, countWeaknesses }, asOf);
        return {
          answer: { asOf, count: gaps.length, gaps: gaps.map(withoutId) },
          rests: grounds(gaps.map((gap) => gap.cell)),
        };
      },
    };
  },
};

/** Lists of answers are shown in full; what has an id would be shown as a link. */
export function withoutId({ id, ...rest }: CoverageGap): Omit<CoverageGap, 'id'> & { readonly gap: string } {
  return { gap: id, ...rest };
}

export const figuresKind: AnswerKind = {
  name: 'headline-figures',
  keys: CELL_KEYS,
  dated: true,
  read({ catalogue, pairs, asOf, snapshot }) {
    const input = filterInput(pairs);
    const filter = resolveFilter(catalogue, input, ['path']);
    const question = filterPairs(filter, catalogue);
    return {
      pairs: question,
      title: titled('Headline figures', question),
      answer: () => ({
        answer: { asOf, figures: headlineFigures(catalogue, asOf, input, snapshot.release.version) },
        rests: grounds(coverageMatrix(catalogue, filter, asOf).cells),
      }),
    };
  },
};
