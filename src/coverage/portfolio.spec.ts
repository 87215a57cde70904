import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryCatalogue, arbitraryDay } from '../../test/setup/arbitrary-catalogue.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { STRENGTHS } from '../catalogue/scales.js';
import { type CoverageFilterInput, resolveFilter } from './filter.js';
import { coverageGaps } from './gaps.js';
import {
  type PortfolioCandidate,
  portfolioProblem,
  type PortfolioProblem,
  type PortfolioQuestion,
} from './portfolio.js';
import { answerPortfolio, type Portfolio } from './portfolio-answer.js';
import { costOf, portfolioModel, type Solve } from './portfolio-model.js';
import type { SearchLimits } from './portfolio-search.js';
import { PortfolioSolver } from './portfolio-solver.service.js';

const solver = new PortfolioSolver();
afterAll(() => solver.stop());

const ENOUGH = { maxSolutions: 100, timeLimitMs: 20_000 };

const asked = fc.record({
  input: fc.record(
    {
      bindingness: fc.constantFrom(['binding'] as const, ['binding', 'voluntary'] as const),
      status: fc.constantFrom('in-force', 'adopted'),
    },
    { requiredKeys: [] },
  ),
  target: fc.constantFrom(...STRENGTHS),
  weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }),
  day: arbitraryDay,
});

interface Asked {
  readonly input: CoverageFilterInput;
  readonly target: (typeof STRENGTHS)[number];
  readonly weights?: readonly number[];
  readonly day: string;
}

function questionOf(catalogue: Catalogue, { input, target, weights = [] }: Asked): PortfolioQuestion {
  const costs = new Map(catalogue.interventions.map((intervention, i) => [intervention, weights[i] ?? 1]));
  return { filter: resolveFilter(catalogue, input), target, candidates: null, statuses: null, weights: costs };
}

function problemOf(catalogue: Catalogue, asked: Asked): PortfolioProblem {
  return portfolioProblem(catalogue, questionOf(catalogue, asked), asked.day);
}

function portfolioOf(
  catalogue: Catalogue,
  question: Asked,
  limits: SearchLimits = ENOUGH,
  solve: Solve = solver.solve,
): Promise<Portfolio> {
  return answerPortfolio(catalogue, questionOf(catalogue, question), question.day, { ...limits, solve });
}

/** Every subset of the candidates that closes what can be closed, cheapest only. */
function byTryingAll({ candidates, gaps, unclosable }: PortfolioProblem): readonly string[] {
  const subsets = candidates.reduce<readonly (readonly PortfolioCandidate[])[]>(
    (sets, candidate) => [...sets, ...sets.map((set) => [...set, candidate])],
    [[]],
  );
  const closing = subsets.filter(
    (set) => new Set(set.flatMap(({ closes }) => closes)).size === gaps.length - unclosable.length,
  );
  const least = Math.min(...closing.map(costOf));
  return closing.filter((set) => set.length > 0 && costOf(set) === least).map(named);
}

const named = (set: Iterable<PortfolioCandidate>): string =>
  [...set]
    .map(({ intervention }) => intervention.slug)
    .sort()
    .join(' ');

const slugsOf = ({ solutions }: Portfolio): readonly string[] =>
  solutions.map(({ interventions }) =>
    interventions
      .map(({ slug }) => slug)
      .sort()
      .join(' '),
  );

describe('portfolios, on generated catalogues', () => {
  it('finds the cheapest sets that trying all subsets finds, all of them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, asked, async (catalogue, question) => {
        const answer = await portfolioOf(catalogue, question);
        expect([...slugsOf(answer)].sort()).toEqual([...byTryingAll(problemOf(catalogue, question))].sort());
        expect(answer.complete).toBe(true);
        expect(answer.bound).toBe(answer.cost);
      }),
    );
  });

  it('a set applied as include closes exactly the gaps that the answer says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, asked, async (catalogue, question) => {
        const { solutions, closable, unclosable, gaps } = await portfolioOf(catalogue, question);
        expect([...closable, ...unclosable].length).toBe(gaps.length);
        for (const { interventions } of solutions) {
          const filter = resolveFilter(catalogue, {
            ...question.input,
            include: interventions.map(({ slug }) => slug),
          });
          const left = coverageGaps(catalogue, { filter, target: question.target, countWeaknesses: [] }, question.day);
          const cellOf = (gap: (typeof gaps)[number]) => `${gap.scenario.slug}/${gap.layer.slug}`;
          expect(left.map(cellOf)).toEqual(unclosable.map(cellOf));
        }
      }),
    );
  });

  it('says in its outcome whether there is something to close and something that closes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, asked, async (catalogue, question) => {
        const { outcome, gaps, candidates, solutions, explanation } = await portfolioOf(catalogue, question);
        const expected = gaps.length === 0 ? 'no-gap' : candidates.length === 0 ? 'none-closes' : 'solved';
        expect(outcome).toBe(expected);
        expect(solutions.length > 0).toBe(outcome === 'solved');
        expect(explanation.length).toBeGreaterThan(20);
      }),
    );
  });
});

describe('a portfolio whose time is up', () => {
  const [catalogue, question] = sample();

  function sample(): readonly [Catalogue, Asked] {
    const drawn = fc.sample(fc.tuple(arbitraryCatalogue, asked), { numRuns: 300, seed: 5 });
    const found = drawn.find(([generated, given]) => byTryingAll(problemOf(generated, given)).length > 1);
    if (found === undefined) throw new Error('none of the generated catalogues has two portfolios');
    return found;
  }
  const late: Solve = () => Promise.resolve({ status: 'time-limit', values: null, bound: 0.2, milliseconds: 9 });

  it('gives a set that closes the gaps, with the bound that is proven', async () => {
    const { outcome, solutions, bound, cost, complete } = await portfolioOf(catalogue, question, ENOUGH, late);
    const problem = problemOf(catalogue, question);
    expect(solutions.length).toBe(1);
    expect(bound).toBeGreaterThanOrEqual(1);
    expect(bound).toBeLessThanOrEqual(cost ?? 0);
    expect(complete).toBe(false);
    expect(outcome).toBe(bound === cost ? 'solved' : 'time-limit');
    const taken = problem.candidates.filter(({ intervention }) => solutions[0]?.interventions.includes(intervention));
    expect(new Set(taken.flatMap(({ closes }) => closes)).size).toBe(problem.gaps.length - problem.unclosable.length);
  });

  it('lists no more sets than wanted, and says that there are more', async () => {
    const { solutions, complete } = await portfolioOf(catalogue, question, { ...ENOUGH, maxSolutions: 1 });
    expect(solutions.length).toBe(1);
    expect(complete).toBe(false);
  });

  it('lists fewer where the time ends between two sets, and does not call them all', async () => {
    let calls = 0;
    const tiring: Solve = (model, limit) => ((calls += 1) > 1 ? late(model, limit) : solver.solve(model, limit));
    const { solutions, complete, outcome } = await portfolioOf(catalogue, question, ENOUGH, tiring);
    expect([solutions.length, complete, outcome]).toEqual([1, false, 'solved']);
  });

  it('refuses what a solver says that closes nothing', async () => {
    const lying: Solve = () => Promise.resolve({ status: 'optimal', values: [], bound: 0, milliseconds: 1 });
    await expect(portfolioOf(catalogue, question, ENOUGH, lying)).rejects.toThrow('leaves closable gaps open');
  });
});

describe('the solver', () => {
  it('says that a model cannot be solved, and breaks on what is none', async () => {
    const impossible = 'Minimize\n cost: 1 x0\nSubject To\n a: x0 >= 1\n b: x0 <= 0\nBinary\n x0\nEnd\n';
    expect(await solver.solve(impossible, 1000)).toMatchObject({ status: 'infeasible', values: null });
    await expect(solver.solve('this is no model', 1000)).rejects.toThrow('The solver failed');
  });

  it('starts again after it was stopped', async () => {
    await solver.stop();
    const easy = 'Minimize\n cost: 2 x0 + 1 x1\nSubject To\n a: x0 + x1 >= 1\nBinary\n x0\n x1\nEnd\n';
    expect(await solver.solve(easy, 1000)).toMatchObject({ status: 'optimal', values: [0, 1] });
  });

  it('gets one variable a candidate and one row a closable gap', () => {
    const [catalogue] = fc.sample(arbitraryCatalogue, { numRuns: 1, seed: 3 });
    if (catalogue === undefined) throw new Error('nothing was generated');
    const problem = problemOf(catalogue, { input: { bindingness: ['binding'] }, target: 'nominal', day: '2026-11-22' });
    const model = portfolioModel(problem, null);
    expect([...model.matchAll(/^ g\d+:/gm)].length).toBe(problem.gaps.length - problem.unclosable.length);
    expect([...model.matchAll(/^ x\d+$/gm)].length).toBe(problem.candidates.length);
  });
});
