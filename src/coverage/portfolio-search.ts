/** Asking a solver for all cheapest sets, within a number and a time. */
import type { PortfolioCandidate, PortfolioProblem } from './portfolio.js';
import { costOf, portfolioModel, readSolution, type Solve, type SolverAnswer } from './portfolio-model.js';

export interface SearchLimits {
  readonly maxSolutions: number;
  readonly timeLimitMs: number;
}

export interface SearchResult {
  /** all of the same cost; one at least where there is a candidate */
  readonly sets: readonly ReadonlySet<PortfolioCandidate>[];
  /** what each of them costs */
  readonly cost: number;
  /** proven: no set that closes the same gaps costs less. Equal to `cost` where that is the least */
  readonly bound: number;
  /** whether these are all sets of the least cost */
  readonly complete: boolean;
}

/** All sets of the least cost that close every closable gap, or the best set that the time allowed, with its bound. */
export async function searchPortfolios(
  problem: PortfolioProblem,
  { maxSolutions, timeLimitMs }: SearchLimits,
  solve: Solve,
): Promise<SearchResult> {
  if (problem.candidates.length === 0) return { sets: [], cost: 0, bound: 0, complete: true };
  const first = await solve(portfolioModel(problem, null), timeLimitMs);
  const best = bestOf(problem, first);
  const cost = costOf(best);
  if (first.status !== 'optimal') {
    return { sets: [best], cost, bound: Math.min(cost, boundOf(problem, first)), complete: false };
  }
  const sets = [best];
  let left = timeLimitMs - first.milliseconds;
  // One more than wanted, to know whether there are more.
  while (left > 0 && sets.length <= maxSolutions) {
    const next = await solve(portfolioModel(problem, { cost, sets }), left);
    if (next.status === 'infeasible') return { sets, cost, bound: cost, complete: true };
    if (next.values === null) break;
    const set = readSolution(problem, next.values);
    if (costOf(set) !== cost) throw new Error('The solver gave a set of another cost than the least.');
    sets.push(set);
    left -= next.milliseconds;
  }
  return { sets: sets.slice(0, maxSolutions), cost, bound: cost, complete: false };
}

/** The solver's set, or the greedy one where it has none or a dearer one because its time was up. */
function bestOf(problem: PortfolioProblem, { status, values }: SolverAnswer): ReadonlySet<PortfolioCandidate> {
  if (status === 'infeasible')
    throw new Error('The solver finds no set, although every one of these gaps has a closer.');
  const found = values === null ? null : readSolution(problem, values);
  if (found !== null && status === 'optimal') return found;
  const greedy = greedySet(problem);
  return found === null || costOf(greedy) < costOf(found) ? greedy : found;
}

/** Costs are whole numbers, so that a bound between two is the upper one; those that alone close a gap are in every set. */
function boundOf(problem: PortfolioProblem, { bound }: SolverAnswer): number {
  const proven = Number.isFinite(bound) ? Math.ceil(bound - 1e-6) : 0;
  return Math.max(proven, costOf(essentialOf(problem)), 1);
}

/** The candidates that are the only ones to close some gap: every set has them. In published order. */
export function essentialOf({ candidates }: PortfolioProblem): readonly PortfolioCandidate[] {
  const closers = new Map<unknown, number>();
  for (const gap of candidates.flatMap((candidate) => candidate.closes)) closers.set(gap, (closers.get(gap) ?? 0) + 1);
  return candidates.filter((candidate) => candidate.closes.some((gap) => closers.get(gap) === 1));
}

/** Always the one that closes most for its weight, the first of equals; then without what the others make idle. */
function greedySet({ candidates, gaps, unclosable }: PortfolioProblem): ReadonlySet<PortfolioCandidate> {
  const closed = new Set<unknown>();
  const taken: PortfolioCandidate[] = [];
  const gain = (candidate: PortfolioCandidate) =>
    candidate.closes.filter((gap) => !closed.has(gap)).length / candidate.weight;
  while (closed.size < gaps.length - unclosable.length) {
    const next = candidates.reduce((best, candidate) => (gain(candidate) > gain(best) ? candidate : best));
    taken.push(next);
    for (const gap of next.closes) closed.add(gap);
  }
  const needed = taken.reduceRight<readonly PortfolioCandidate[]>((kept, candidate) => {
    const others = new Set(kept.filter((other) => other !== candidate).flatMap((other) => other.closes));
    return candidate.closes.every((gap) => others.has(gap)) ? kept.filter((other) => other !== candidate) : kept;
  }, taken);
  return new Set(needed);
}
