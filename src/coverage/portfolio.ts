/**
 * The smallest (or cheapest) set of existing interventions that would close given gaps if they bound: an exact set
 * cover, written down as an integer programme here and solved by a solver library.
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import type { InterventionStatus, Strength } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';
import type { CoverageGap } from './answers.js';
import type { CoverageFilter } from './filter.js';
import { coverageGaps } from './gaps.js';
import { levelOf } from './scales.js';
import { type Exclusion, viewOn } from './view.js';

export interface PortfolioCandidate {
  readonly intervention: Intervention;
  readonly status: InterventionStatus;
  readonly weight: number;
  /** positions of the gaps that it closes by itself */
  readonly closes: readonly number[];
}

/** A set-cover problem: which candidates close which of the closable gaps. */
export interface PortfolioProblem {
  readonly gaps: readonly CoverageGap[];
  readonly candidates: readonly PortfolioCandidate[];
  /** gaps that no candidate closes */
  readonly unclosable: readonly CoverageGap[];
}

export interface PortfolioQuestion {
  readonly filter: CoverageFilter;
  readonly target: Strength;
  /** null: every existing intervention that does not count for its status or its form */
  readonly candidates: ReadonlySet<Intervention> | null;
  /** what an intervention costs; 1 where it is not named */
  readonly weights: ReadonlyMap<Intervention, number>;
}

const SWITCHABLE: ReadonlySet<Exclusion> = new Set(['status', 'bindingness']);

/**
 * The gaps under the filter, and what could close them: interventions that exist on the day and are left out for their
 * status or their bindingness, each counted as `include` counts it. A claim at the target closes its gap by itself, so
 * that a set closes exactly what its members close.
 */
export function portfolioProblem(
  catalogue: Catalogue,
  question: PortfolioQuestion,
  asOf: CalendarDate,
): PortfolioProblem {
  const { filter, target } = question;
  const gaps = coverageGaps(catalogue, { filter, target, countWeaknesses: [] }, asOf);
  const position = new Map(gaps.map((gap, i) => [`${gap.scenario.slug}/${gap.layer.slug}`, i]));
  const { exclusionOf } = viewOn(filter, asOf);
  const closes = new Map<Intervention, Set<number>>();
  for (const claim of catalogue.claims) {
    const gap = position.get(`${claim.scenario.slug}/${claim.layer.slug}`);
    if (gap === undefined || levelOf(claim.strength) < levelOf(target)) continue;
    if (question.candidates !== null && !question.candidates.has(claim.intervention)) continue;
    const exclusion = exclusionOf(claim);
    if (exclusion === null || !SWITCHABLE.has(exclusion)) continue;
    if (!countsWhenIncluded(claim.intervention, filter, asOf, claim)) continue;
    closes.set(claim.intervention, (closes.get(claim.intervention) ?? new Set()).add(gap));
  }
  const candidates = catalogue.interventions.flatMap((intervention): PortfolioCandidate[] => {
    const closed = closes.get(intervention);
    if (closed === undefined) return [];
    const weight = question.weights.get(intervention) ?? 1;
    const status = statusOn(intervention.timeline, asOf);
    return [{ intervention, status, weight, closes: [...closed].sort((a, b) => a - b) }];
  });
  const closable = new Set(candidates.flatMap((candidate) => candidate.closes));
  return { gaps, candidates, unclosable: gaps.filter((_, i) => !closable.has(i)) };
}

function countsWhenIncluded(
  intervention: Intervention,
  filter: CoverageFilter,
  asOf: CalendarDate,
  claim: Catalogue['claims'][number],
): boolean {
  const include = new Set([...filter.include, intervention.id]);
  return viewOn({ ...filter, include }, asOf).exclusionOf(claim) === null;
}
