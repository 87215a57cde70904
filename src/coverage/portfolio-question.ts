import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { InterventionStatus, Strength } from '../catalogue/scales.js';
import { type CoverageFilterInput, resolveFilter } from './filter.js';
import type { PortfolioQuestion } from './portfolio.js';
import type { SearchLimits } from './portfolio-search.js';

/** What a caller says of candidates: slugs. */
export interface PortfolioCandidatesInput {
  readonly interventions?: readonly string[] | null | undefined;
  readonly statuses?: readonly InterventionStatus[] | null | undefined;
  readonly weights?: readonly { readonly intervention: string; readonly weight: number }[] | null | undefined;
  readonly maxSolutions?: number | null | undefined;
  readonly timeLimitMs?: number | null | undefined;
}

export const PORTFOLIO_LIMITS = {
  maxSolutions: { least: 1, most: 100, unlessSaid: 10 },
  timeLimitMs: { least: 1, most: 10_000, unlessSaid: 2000 },
  weight: { least: 1, most: 1_000_000 },
} as const;

type Path = readonly (string | number)[];

/**
 * Resolve a question for portfolios.
 * @throws QuestionError UNKNOWN_ENTRY; BAD_ARGUMENT where a list of candidates is empty, or a number out of its range
 */
export function resolvePortfolio(
  catalogue: Catalogue,
  asked: { readonly filter: CoverageFilterInput; readonly target: Strength },
  input: PortfolioCandidatesInput,
  path: Path = ['candidates'],
): { readonly question: PortfolioQuestion; readonly limits: SearchLimits } {
  const { interventions, statuses, weights } = input;
  refuseEmpty(interventions, [...path, 'interventions']);
  refuseEmpty(statuses, [...path, 'statuses']);
  const found = interventions?.map((slug, i) => bySlug(catalogue, 'intervention', slug, [...path, 'interventions', i]));
  const limit = (name: 'maxSolutions' | 'timeLimitMs') =>
    inRange(input[name] ?? PORTFOLIO_LIMITS[name].unlessSaid, PORTFOLIO_LIMITS[name], [...path, name]);
  return {
    question: {
      filter: resolveFilter(catalogue, asked.filter),
      target: asked.target,
      candidates: found === undefined ? null : new Set(found),
      statuses: statuses == null ? null : new Set(statuses),
      weights: new Map((weights ?? []).map((given, i) => weightOf(catalogue, given, [...path, 'weights', i]))),
    },
    limits: { maxSolutions: limit('maxSolutions'), timeLimitMs: limit('timeLimitMs') },
  };
}

function refuseEmpty(list: readonly unknown[] | null | undefined, path: Path): void {
  if (list?.length !== 0) return;
  throw new QuestionError('BAD_ARGUMENT', 'The list of candidates is empty: leave it out to take all.', path);
}

function weightOf(
  catalogue: Catalogue,
  { intervention, weight }: { readonly intervention: string; readonly weight: number },
  path: Path,
): [Intervention, number] {
  const cost = inRange(weight, PORTFOLIO_LIMITS.weight, [...path, 'weight']);
  return [bySlug(catalogue, 'intervention', intervention, [...path, 'intervention']), cost];
}

function inRange(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
  path: Path,
): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const range = `a whole number from ${least} to ${most}`;
  throw new QuestionError('BAD_ARGUMENT', `${value} is not ${range}.`, path, [range]);
}
