/** A portfolio problem as the text of an integer programme (CPLEX LP format), and what a solver says of it. */
import type { PortfolioCandidate, PortfolioProblem } from './portfolio.js';

/** What a solver found: `values` by candidate, or null where it has no solution. */
export interface SolverAnswer {
  readonly status: 'optimal' | 'infeasible' | 'time-limit';
  readonly values: readonly number[] | null;
  /** no solution costs less than this; may be minus infinity */
  readonly bound: number;
  readonly milliseconds: number;
}

/** @throws Error where the solver can make nothing of the text, or breaks */
export type Solve = (model: string, timeLimitMs: number) => Promise<SolverAnswer>;

/** What is known already: the least cost, and the sets that were found and must not come again. */
export interface Known {
  readonly cost: number;
  readonly sets: readonly ReadonlySet<PortfolioCandidate>[];
}

const TERMS_PER_LINE = 12;

/**
 * One binary variable for each candidate, one row for each closable gap: at least one of those that close it. With what
 * is known: no dearer than the least cost, and for each set found, not all of it again (weights are positive, so that
 * no other cheapest set contains a cheapest set).
 */
export function portfolioModel({ candidates, gaps, unclosable }: PortfolioProblem, known: Known | null): string {
  const open = new Set(unclosable);
  const closers = new Map(gaps.filter((gap) => !open.has(gap)).map((gap) => [gap, new Array<string>()]));
  for (const [i, candidate] of candidates.entries()) {
    for (const gap of candidate.closes) closers.get(gap)?.push(`x${i}`);
  }
  const cost = candidates.map((candidate, i) => `${candidate.weight} x${i}`);
  const rows = [...closers.values()].map((names, g) => `g${g}: ${sum(names)} >= 1`);
  const cuts = (known?.sets ?? []).map((set, k) => {
    const names = candidates.flatMap((candidate, i) => (set.has(candidate) ? [`x${i}`] : []));
    return `cut${k}: ${sum(names)} <= ${names.length - 1}`;
  });
  const cap = known === null ? [] : [`cap: ${sum(cost)} <= ${known.cost}`];
  const all = candidates.map((_, i) => `x${i}`).join('\n ');
  return `Minimize\n cost: ${sum(cost)}\nSubject To\n ${[...rows, ...cap, ...cuts].join('\n ')}\nBinary\n ${all}\nEnd\n`;
}

function sum(terms: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(terms.length / TERMS_PER_LINE) }, (_, i) =>
    terms.slice(i * TERMS_PER_LINE, (i + 1) * TERMS_PER_LINE).join(' + '),
  );
  return lines.join('\n  + ');
}

/**
 * The candidates that a solution takes.
 * @throws Error where they do not close every closable gap: then the solver is wrong, and nothing may rest on it
 */
export function readSolution(
  { candidates, gaps, unclosable }: PortfolioProblem,
  values: readonly number[],
): ReadonlySet<PortfolioCandidate> {
  const taken = new Set(candidates.filter((_, i) => (values[i] ?? 0) > 0.5));
  const closed = new Set([...taken].flatMap((candidate) => candidate.closes));
  if (closed.size === gaps.length - unclosable.length) return taken;
  throw new Error('The solver gave a set that leaves closable gaps open.');
}

export function costOf(set: Iterable<PortfolioCandidate>): number {
  let cost = 0;
  for (const candidate of set) cost += candidate.weight;
  return cost;
}
