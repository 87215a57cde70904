import { QuestionError } from '../catalogue/question-error.js';
import * as scales from '../catalogue/scales.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import { answerPortfolio } from '../coverage/portfolio-answer.js';
import { PORTFOLIO_LIMITS, resolvePortfolio } from '../coverage/portfolio-question.js';
import type { QuestionPairs } from '../coverage/question-pairs.js';
import { type AnswerKind, type Pair, sorted, titled } from './answer-kind.js';
import { CELL_KEYS, filterInput, grounds, withoutId } from './coverage-kinds.js';

/** The clock is no part of the question: addresses are answered within the usual limit. */
export const portfolioKind: AnswerKind = {
  name: 'portfolio',
  keys: [...CELL_KEYS, 'target', 'interventions', 'statuses', 'weights', 'maxSolutions'],
  dated: true,
  read({ catalogue, pairs, asOf, tools: { solve } }) {
    const { maxSolutions, ...candidates } = candidatesOf(pairs);
    const target = pairs.among('target', scales.STRENGTHS)?.[0] ?? 'partial';
    const asked = { filter: filterInput(pairs), target };
    const input = { ...candidates, ...(maxSolutions !== undefined && { maxSolutions }) };
    const { question, limits } = resolvePortfolio(catalogue, asked, input, ['path']);
    const { weights } = candidates;
    const said: readonly Pair[] = [
      ...filterPairs(question.filter, catalogue),
      ...(target === 'partial' ? [] : [['target', target] as const]),
      ...sorted('interventions', candidates.interventions),
      ...sorted('statuses', candidates.statuses),
      ...sorted(
        'weights',
        weights?.map(({ intervention, weight }) => `${intervention}:${weight}`),
      ),
      ...(limits.maxSolutions === PORTFOLIO_LIMITS.maxSolutions.unlessSaid
        ? []
        : [['maxSolutions', String(limits.maxSolutions)] as const]),
    ];
    return {
      pairs: said,
      title: titled('Smallest sets of texts that would close the gaps', said),
      answer: async () => {
        const found = await answerPortfolio(catalogue, question, asOf, { ...limits, solve });
        const { outcome, explanation, solutions, complete, cost, bound, essential, gaps } = found;
        return {
          answer: {
            asOf,
            outcome,
            explanation,
            solutions,
            complete,
            cost,
            bound,
            essential,
            gaps: gaps.map(withoutId),
          },
          rests: grounds(gaps.map(({ cell }) => cell)),
          settled: outcome !== 'time-limit',
        };
      },
    };
  },
};

function candidatesOf(pairs: QuestionPairs) {
  const [most] = pairs.list('maxSolutions') ?? [];
  return {
    interventions: pairs.list('interventions'),
    statuses: pairs.among('statuses', scales.STATUSES),
    weights: pairs.list('weights')?.map(weightOf) ?? null,
    ...(most !== undefined && { maxSolutions: Number(most) }),
  };
}

function weightOf(text: string): { readonly intervention: string; readonly weight: number } {
  const [intervention = '', weight] = text.split(':');
  if (weight !== undefined) return { intervention, weight: Number(weight) };
  throw new QuestionError('BAD_ARGUMENT', `"${text}" is no weight.`, ['weights'], ['weights=us-ca-sb-1047:2']);
}
