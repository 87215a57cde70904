/** What a portfolio answers, and the words that say why it is as it is. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import type { CoverageGap } from './answers.js';
import type { CoverageFilter } from './filter.js';
import {
  type PortfolioCandidate,
  portfolioProblem,
  type PortfolioProblem,
  type PortfolioQuestion,
} from './portfolio.js';
import { costOf, type Solve } from './portfolio-model.js';
import { essentialOf, type SearchLimits, searchPortfolios } from './portfolio-search.js';
import { inPublishedOrder } from './published-order.js';
import * as wording from './wording.js';

/**
 * `solved`: these are sets of the least cost. `time-limit`: the best set that was found in time; `bound` says how much
 * cheaper another could be. `no-cell`, `no-gap`: there is nothing to close. `none-closes`: no candidate closes any gap.
 */
export const PORTFOLIO_OUTCOMES = ['solved', 'time-limit', 'no-cell', 'no-gap', 'none-closes'] as const;
export type PortfolioOutcome = (typeof PORTFOLIO_OUTCOMES)[number];

export interface PortfolioSolution {
  /** in published order */
  readonly interventions: readonly Intervention[];
  readonly cost: number;
}

export interface Portfolio extends PortfolioProblem {
  readonly outcome: PortfolioOutcome;
  readonly explanation: string;
  /** the gaps that each solution closes: all but the unclosable */
  readonly closable: readonly CoverageGap[];
  /** fewest interventions first, then in published order */
  readonly solutions: readonly PortfolioSolution[];
  /** whether these are all sets of the least cost */
  readonly complete: boolean;
  /** what each solution costs; null where there is none */
  readonly cost: number | null;
  /** proven: no set that closes the same gaps costs less; null where there is none */
  readonly bound: number | null;
  /** the only ones to close some gap: every set has them */
  readonly essential: readonly Intervention[];
}

/** Put the question as a problem, have it solved and say what came out. */
export async function answerPortfolio(
  catalogue: Catalogue,
  question: PortfolioQuestion,
  asOf: CalendarDate,
  { solve, ...limits }: SearchLimits & { readonly solve: Solve },
): Promise<Portfolio> {
  const problem = portfolioProblem(catalogue, question, asOf);
  const { sets, cost, bound, complete } = await searchPortfolios(problem, limits, solve);
  const outcome = outcomeOf(question.filter, problem, cost, bound);
  const open = new Set(problem.unclosable);
  const solutions = sets.map((set) => solutionOf(catalogue, set)).sort(byOrder(catalogue));
  const answer = {
    ...problem,
    outcome,
    closable: problem.gaps.filter((gap) => !open.has(gap)),
    solutions,
    complete,
    cost: solutions.length === 0 ? null : cost,
    bound: solutions.length === 0 ? null : bound,
    essential: essentialOf(problem).map((candidate) => candidate.intervention),
  };
  return { ...answer, explanation: explain(answer) };
}

function outcomeOf(
  { scenarios, layers }: CoverageFilter,
  { gaps, candidates }: PortfolioProblem,
  cost: number,
  bound: number,
): PortfolioOutcome {
  if (scenarios.length === 0 || layers.length === 0) return 'no-cell';
  if (gaps.length === 0) return 'no-gap';
  if (candidates.length === 0) return 'none-closes';
  return cost === bound ? 'solved' : 'time-limit';
}

function solutionOf(catalogue: Catalogue, set: ReadonlySet<PortfolioCandidate>): PortfolioSolution {
  const interventions = inPublishedOrder(
    catalogue,
    [...set].map((candidate) => candidate.intervention),
  );
  return { interventions, cost: costOf(set) };
}

function byOrder(catalogue: Catalogue): (a: PortfolioSolution, b: PortfolioSolution) => number {
  return (a, b) => {
    if (a.interventions.length !== b.interventions.length) return a.interventions.length - b.interventions.length;
    const differs = a.interventions.findIndex((intervention, i) => intervention !== b.interventions[i]);
    const [own, other] = [a.interventions[differs], b.interventions[differs]];
    if (own === undefined || other === undefined) return 0;
    return inPublishedOrder(catalogue, [other, own])[0] === own ? -1 : 1;
  };
}

function explain(answer: Omit<Portfolio, 'explanation'>): string {
  const { outcome, gaps, unclosable, closable, solutions, complete, cost, bound } = answer;
  const gapCount = wording.count(gaps.length, 'gap');
  switch (outcome) {
    case 'no-cell':
      return 'The filter lets no cell through, so there is no gap to close.';
    case 'no-gap':
      return 'There is no gap: every cell that somebody assessed reaches the target under this filter.';
    case 'none-closes':
      return `None of the candidates closes any of ${gapCount}: nothing on record that they contain reaches the target there.`;
    case 'solved':
    case 'time-limit': {
      const size = solutions[0]?.interventions.length ?? 0;
      const what = `${wording.count(size, 'intervention')} at a cost of ${cost ?? 0} would close ${closable.length} of ${gapCount}`;
      const proof =
        outcome === 'solved'
          ? `no set does it for less; ${listing(solutions.length, complete)}`
          : `found in the time allowed; it is proven only that no set does it for less than ${bound ?? 0}`;
      const rest = unclosable.length === 0 ? '' : `Nothing among the candidates closes the other ${unclosable.length}`;
      return [`${what}; ${proof}`, rest]
        .filter(Boolean)
        .map((text) => wording.sentence(text))
        .join(' ');
    }
  }
}

function listing(number: number, complete: boolean): string {
  if (!complete) return `the first ${wording.count(number, 'such set')} that were found are listed, there may be more`;
  if (number === 1) return 'it is the only such set';
  return number === 2 ? 'both such sets are listed' : `all ${number} such sets are listed`;
}
